using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Tests.Recommendations.Candidates;

public sealed class ShortlistTests
{
    private const int Length = 100;

    private static readonly CandidateTable Films = CandidateTables.Of(TitleCatalogue.BuiltIn())[Medium.Film];

    [Fact]
    public void The_list_holds_the_highest_scores_in_descending_order()
    {
        var scores = RandomScores();
        var list = new Shortlist(Films, scores.ToArray(), Length);
        var expected = scores.OrderDescending().Take(Length);
        Assert.Equal(expected, list.Best.Select(entry => (float)entry.Score));
    }

    [Fact]
    public void The_floor_is_the_lowest_score_of_the_list()
    {
        var scores = RandomScores();
        var list = new Shortlist(Films, scores.ToArray(), Length);
        Assert.Equal(scores.OrderDescending().ElementAt(Length - 1), list.Floor);
    }

    [Fact]
    public void Widening_takes_in_every_title_that_is_not_excluded_and_then_ends()
    {
        var scores = RandomScores();
        var list = new Shortlist(Films, scores.ToArray(), Length);
        Assert.True(list.Widen());
        Assert.True(list.Widen());
        Assert.False(list.Widen());
        Assert.Equal(scores.Count(float.IsFinite), list.Best.Count);
        Assert.Equal(double.NegativeInfinity, list.Floor);
    }

    [Fact]
    public void A_removed_title_does_not_come_back_when_the_list_is_widened()
    {
        var list = new Shortlist(Films, RandomScores(), Length);
        var removed = list.Best[0].Candidate;
        list.RemoveAt(0);
        Assert.True(list.Widen());
        Assert.DoesNotContain(removed, list.Best.Select(entry => entry.Candidate));
    }

    [Fact]
    public void Genre_numbers_fit_into_the_bits_of_a_column() =>
        Assert.All(Enum.GetValues<Medium>(), medium => Assert.InRange(Genres.Of(medium).Count, 1, 32));

    // Every seventh title is excluded.
    private static float[] RandomScores()
    {
        var random = new Random(5);
        var scores = new float[Films.Count];
        for (var index = 0; index < scores.Length; index++)
            scores[index] = index % 7 == 0 ? float.NegativeInfinity : random.NextSingle();
        return scores;
    }
}
