using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Similar;

namespace ExpressiFy.Tests.Recommendations.Similar;

public sealed class SimilarityTests
{
    // Single against double precision.
    private const double Tolerance = 1e-4;

    private const double AcclaimWeight = 0.05;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void The_similarity_of_a_table_equals_that_of_each_title(Medium medium)
    {
        var table = CandidateTables.Of(Catalogue)[medium];
        var scores = new float[table.Count];
        foreach (var title in Catalogue.Titles.Where((_, index) => index % 200 == 0))
        {
            var candidate = new Candidate(title);
            Similarity.ScoreAll(candidate, table, scores);
            for (var index = 0; index < table.Count; index++)
                Assert.Equal(Similarity.Score(candidate, table.Candidates[index]), scores[index], Tolerance);
        }
    }

    [Fact]
    public void A_title_is_most_similar_to_itself()
    {
        var candidate = new Candidate(Catalogue.Titles[3]);
        Assert.InRange(Similarity.Score(candidate, candidate), 0.94, 1);
    }

    [Fact]
    public void Similarity_is_symmetric_but_for_acclaim()
    {
        var first = new Candidate(Catalogue.Titles[3]);
        var second = new Candidate(Catalogue.Titles[300]);
        var forward = Similarity.Score(first, second) - (AcclaimWeight * second.Acclaim);
        var backward = Similarity.Score(second, first) - (AcclaimWeight * first.Acclaim);
        Assert.Equal(forward, backward, 1e-6);
    }
}
