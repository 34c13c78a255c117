using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Tests.Profiles;

namespace ExpressiFy.Tests.Recommendations.Explanations;

/// <summary>The lines of a row are short, true, and differ from each other.</summary>
public sealed class DistinctReasonsTests(ITestOutputHelper output)
{
    private const int Seeds = 30;
    private const int MaxWords = 8;
    private const int MaxSameEnding = 2;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly SimilarTitles Similar = new(Catalogue);

    // Nothing said; one like; likes of several kinds; many likes, some with long names.
    private static readonly Profile[] Profiles =
    [
        Profile.Empty,
        Liking("Ponyo"),
        Liking("Spirited Away", "Rio Bravo", "Amélie", "So What"),
        SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Where((_, index) => index % 97 == 5)),
        Liking(
            "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
            "The Man Who Shot Liberty Valance"),
    ];

    public static TheoryData<Expression, Aim, Medium> Requests => SampleRequests.All;

    [Theory]
    [MemberData(nameof(Requests))]
    public void Lines_of_every_list_are_short_true_and_different(Expression expression, Aim aim, Medium medium)
    {
        Parallel.For(0, Seeds, seed =>
            AssertReadsWell(expression, aim, medium, seed, Profiles[seed % Profiles.Length]));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    [Trait("Category", "Long")]
    public void And_for_every_profile(Expression expression, Aim aim, Medium medium)
    {
        foreach (var profile in Profiles)
        {
            for (var seed = 0; seed < Seeds; seed++)
                AssertReadsWell(expression, aim, medium, seed, profile);
        }
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Lines_of_similar_titles_are_different(Medium medium)
    {
        foreach (var title in Catalogue.Titles.Where((_, index) => index % 40 == 0))
            AssertDifferent(LinesOf(Similar.Find(title, medium, 12, Profile.Empty)), title.Name);
    }

    [Fact]
    public void Lines_of_a_group_are_different()
    {
        var group = new GroupRecommendationRequest(
            Medium.Film,
            [
                new("Ada", Aim.Lift, null, Profile.Empty) { Expression = Expression.Sad },
                new("Bo", Aim.Match, null, Profile.Empty) { Expression = Expression.Happy },
            ],
            12);
        var cards = new GroupRecommender(Catalogue, TimeProvider.System).Recommend(group);
        AssertDifferent([.. cards.Select(card => ReasonText.Of(card.Reason))], "group");
        Assert.All(cards, card =>
        {
            var request = SampleRequests.Of(Expression.Happy, Aim.Match, Medium.Film);
            Assert.Null(ReasonFacts.WrongWith(card.Reason, card.Title, request, Profile.Empty));
            Assert.DoesNotContain(card.Reason.Arguments.Themes ?? [], theme => theme is "war" or "loss" or "revenge");
        });
    }

    [Fact]
    public void Lines_of_a_long_list_are_different()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Track) with { Count = 50 };
        Assert.Distinct(LinesOf(SampleRequests.CardsFor(request)));
    }

    [Fact]
    public void The_same_list_has_the_same_lines()
    {
        var request = SampleRequests.Of(Expression.Angry, Aim.Calm, Medium.Film);
        Assert.Equal(LinesOf(SampleRequests.CardsFor(request)), LinesOf(SampleRequests.CardsFor(request)));
    }

    // Of the cards where taste was one of the two weightiest signals and shares something that can be named, at least
    // half name it, and all have it among their reasons.
    [Fact]
    public void Taste_is_named_where_it_counted()
    {
        var profile = Profiles[2];
        var counted = 0;
        var named = 0;
        foreach (var expression in ExpressionLabels.All)
        {
            var request = SampleRequests.Of(expression, Aim.Match, Medium.Film);
            foreach (var card in SampleRequests.Recommender.Recommend(request, profile).Cards)
            {
                var shares = card.Reasons.Select(reason => reason.Contribution ?? 0).OrderDescending().Take(2);
                var taste = card.Reasons.FirstOrDefault(reason => reason.Kind == ReasonKind.Taste);
                if (taste is null || !shares.Contains(taste.Contribution!.Value))
                    continue;
                counted++;
                named += card.Reasons[0] == taste ? 1 : 0;
            }
        }

        output.WriteLine($"{named} of {counted}");
        Assert.InRange(counted, 20, int.MaxValue);
        Assert.InRange(named, counted / 2, counted);
    }

    private static Profile Liking(params string[] names) => SampleProfiles.Of(
        FeedbackKind.Like, names.Select(name => Catalogue.Titles.First(title => title.Name == name)));

    private static List<string> LinesOf(IEnumerable<Card> cards) =>
        [.. cards.Select(card => ReasonText.Of(card.Reasons[0]))];

    private static void AssertReadsWell(Expression expression, Aim aim, Medium medium, int seed, Profile profile)
    {
        var request = SampleRequests.Of(expression, aim, medium) with { Seed = seed };
        var cards = SampleRequests.Recommender.Recommend(request, profile).Cards;
        foreach (var card in cards)
        {
            foreach (var reason in card.Reasons)
            {
                var text = ReasonText.Of(reason);
                Assert.True(text.Split(' ').Length <= MaxWords, text);
                var wrong = ReasonFacts.WrongWith(reason, card.Title, request, profile);
                Assert.True(wrong is null, $"{card.Title.Name}: {text}: {wrong}");
            }
        }

        AssertDifferent(LinesOf(cards), $"{expression} {aim} {medium} {seed}");
    }

    private static void AssertDifferent(List<string> lines, string list)
    {
        Assert.NotEmpty(lines);
        Assert.Distinct(lines);
        var sameEnding = lines.GroupBy(EndingOf).FirstOrDefault(ending => ending.Count() > MaxSameEnding);
        Assert.True(sameEnding is null, $"{list}: {string.Join(" | ", sameEnding ?? Enumerable.Empty<string>())}");
    }

    private static string EndingOf(string line) => string.Join(' ', line.Split(' ').TakeLast(2));
}
