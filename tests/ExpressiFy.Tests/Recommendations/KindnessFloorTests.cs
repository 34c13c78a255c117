using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>No title that may hurt comes for a person who asked for kindness.</summary>
public sealed class KindnessFloorTests(ITestOutputHelper output)
{
    private const int Seeds = 30;
    private const int ListLength = 12;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly MoodStrengths Strengths = new(Catalogue.Titles);
    private static readonly Recommender Recommender = new(Catalogue, TimeProvider.System);

    private static readonly Dictionary<TitleId, bool> Harsh =
        Catalogue.Titles.ToDictionary(title => title.Id, IsHarsh);

    public static TheoryData<Medium, Aim, Expression> KindRequests => new(
        from medium in Enum.GetValues<Medium>()
        from aim in new[] { Aim.Match, Aim.Lift, Aim.Calm, Aim.Browse, Aim.Surprise }
        from expression in ExpressionLabels.All
        where KindnessFloor.AppliesTo(new(medium, aim, null, ListLength) { Expression = expression })
        select (medium, aim, expression));

    [Theory]
    [MemberData(nameof(KindRequests))]
    public void No_list_holds_a_harsh_title(Medium medium, Aim aim, Expression expression)
    {
        var offenders = Enumerable.Range(0, Seeds)
            .Select(seed => new RecommendationRequest(medium, aim, null, ListLength)
            {
                Expression = expression,
                Seed = seed,
            })
            .SelectMany(request => Recommender.Recommend(request, Profile.Empty).Cards)
            .Select(card => card.Title)
            .Where(title => Harsh[title.Id])
            .Select(title => title.Name)
            .Distinct()
            .ToList();
        output.WriteLine(string.Join(", ", offenders));
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData(Aim.Match, Expression.Disgust, true)]
    [InlineData(Aim.Match, Expression.Fear, true)]
    [InlineData(Aim.Lift, Expression.Happy, true)]
    [InlineData(Aim.Calm, Expression.Neutral, true)]
    [InlineData(Aim.Surprise, Expression.Sad, true)]
    [InlineData(Aim.Surprise, Expression.Happy, false)]
    [InlineData(Aim.Match, Expression.Sad, false)]
    public void The_floor_holds_for_those_who_need_it(Aim aim, Expression expression, bool applies)
    {
        var request = new RecommendationRequest(Medium.Film, aim, null, ListLength) { Expression = expression };
        Assert.Equal(applies, KindnessFloor.AppliesTo(request));

        // Only a match can feed a mood: a lift is one, whatever was asked for before.
        Assert.Equal(applies && aim != Aim.Match, KindnessFloor.AppliesTo(request with { Feed = true }));
    }

    [Fact]
    public void A_good_cry_stays_possible()
    {
        var request = new RecommendationRequest(Medium.Film, Aim.Match, null, ListLength)
        {
            Expression = Expression.Sad,
        };
        var titles = Enumerable.Range(0, Seeds)
            .SelectMany(seed => Recommender.Recommend(request with { Seed = seed }, Profile.Empty).Cards)
            .Select(card => card.Title)
            .ToList();
        Assert.Contains(titles, title => title.ClearMoods.Any(word => word.Name == "tragic"));
    }

    [Fact]
    public void A_group_with_someone_afraid_gets_no_harsh_title()
    {
        var group = new GroupRecommendationRequest(
            Medium.Film,
            [
                new("Ada", Aim.Match, null, Profile.Empty) { Expression = Expression.Fear },
                new("Bo", Aim.Match, null, Profile.Empty) { Expression = Expression.Happy },
            ],
            ListLength);
        var cards = new GroupRecommender(Catalogue, TimeProvider.System).Recommend(group);
        Assert.NotEmpty(cards);
        Assert.DoesNotContain(cards, card => Harsh[card.Title.Id]);
    }

    private static bool IsHarsh(Title title)
    {
        var strengths = Strengths.Of(title);
        return IsHalf("dark") && (IsHalf("tense") || IsHalf("scary") || IsHalf("angry") || IsHalf("tragic"));

        bool IsHalf(string word) => strengths[MoodVocabulary.IndexOf(MoodVocabulary.Find(word))] >= 0.5;
    }
}
