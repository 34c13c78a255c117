using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Tests.Profiles;
using ExpressiFy.Tests.Recommendations.Explanations;

namespace ExpressiFy.Tests.Recommendations.Similar;

public sealed class SimilarTitlesTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly SimilarTitles SimilarTitles = new(Catalogue);
    private static readonly Title TheShining = Catalogue.Titles.Single(title => title.Id == TitleId.Film("tt0081505"));

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Every_title_has_twelve_others_in_each_medium(Medium medium)
    {
        foreach (var title in EveryFortiethTitle())
        {
            var cards = Find(title, medium);
            Assert.Equal(12, cards.Select(card => card.Title.Id).Distinct().Count());
            Assert.DoesNotContain(title.Id, cards.Select(card => card.Title.Id));
            Assert.All(cards, card => Assert.InRange(card.Score, 0, 1));
        }
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Every_reason_states_a_fact_about_both_titles(Medium medium)
    {
        foreach (var title in EveryFortiethTitle())
        {
            foreach (var card in Find(title, medium))
            {
                Assert.NotEmpty(card.Reasons);
                Assert.All(card.Reasons, reason => AssertTrue(reason, title, card.Title));
            }
        }
    }

    [Fact]
    public void Films_similar_to_a_horror_film_are_frightening_and_not_romantic()
    {
        var films = Find(TheShining, Medium.Film).Select(card => card.Title).ToList();
        Assert.InRange(films.Count(film => HasClear(film, "scary") || HasClear(film, "tense")), 11, 12);
        Assert.DoesNotContain(films, film => HasClear(film, "romantic"));
    }

    [Fact]
    public void A_hidden_title_is_left_out()
    {
        var title = Catalogue.Titles[10];
        var hidden = SimilarTitles.Find(title, Medium.Film, 3, Profile.Empty).Select(card => card.Title).ToList();
        var profile = SampleProfiles.Of(FeedbackKind.Hide, hidden);
        var others = SimilarTitles.Find(title, Medium.Film, 12, profile).Select(card => card.Title);
        Assert.Empty(hidden.Intersect(others));
    }

    private static IEnumerable<Title> EveryFortiethTitle() => Catalogue.Titles.Where((_, index) => index % 40 == 0);

    private static IReadOnlyList<Card> Find(Title title, Medium medium) =>
        SimilarTitles.Find(title, medium, 12, Profile.Empty);

    private static bool HasClear(Title title, string mood) => title.ClearMoods.Any(word => word.Name == mood);

    // A likeness names what both have; another reason describes the one title.
    private static void AssertTrue(Reason reason, Title title, Title other)
    {
        var request = new RecommendationRequest(other.Medium, Aim.Browse, null, 12);
        var wrong = ReasonFacts.WrongWith(reason, other, request, Profile.Empty);
        if (wrong is null && reason.Kind == ReasonKind.Likeness && reason.Arguments.Quadrant is null)
            wrong = ReasonFacts.WrongWith(reason, title, request, Profile.Empty);
        Assert.True(wrong is null, $"{title.Name} → {other.Name}: {ReasonText.Of(reason)}: {wrong}");
    }
}
