using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>A surprise is of rare titles, and different each time.</summary>
public sealed class SurpriseTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void A_surprise_is_of_rarer_titles_than_browsing(Medium medium)
    {
        var rarities = CandidateTables.Of(Catalogue)[medium].Candidates
            .ToDictionary(candidate => candidate.Title, candidate => candidate.Rarity!.Value);
        var difference = MeanRarity(Aim.Surprise) - MeanRarity(Aim.Browse);
        Assert.InRange(difference, 0.1, 1);

        double MeanRarity(Aim aim) => SampleRequests.CardsFor(new RecommendationRequest(medium, aim, From: null, 12))
            .Average(card => rarities[card.Title]);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void A_surprise_with_another_seed_is_mostly_of_other_titles(Medium medium)
    {
        var request = new RecommendationRequest(medium, Aim.Surprise, From: null, 12);
        var first = SampleRequests.CardsFor(request).Select(card => card.Title);
        var second = SampleRequests.CardsFor(request with { Seed = 1 }).Select(card => card.Title);
        Assert.InRange(first.Intersect(second).Count(), 0, 5);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Every_surprise_has_a_reason_of_that_kind(Medium medium)
    {
        var cards = SampleRequests.CardsFor(new RecommendationRequest(medium, Aim.Surprise, From: null, 12));
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Contains(card.Reasons, reason => reason.Kind == "surprise"));
    }
}
