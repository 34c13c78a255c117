using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Whether the built-in catalogue has enough to answer each wish with.</summary>
public sealed class GoodAnswersTests
{
    /// <summary>A fit that only titles reach that have the sought mood clearly and stand near the target.</summary>
    private const double Good = .6;

    private static readonly TitleCatalogue BuiltIn = TitleCatalogue.BuiltIn();
    private static readonly ILookup<Medium, Candidate> Candidates = BuiltIn.Titles.ToLookup(title => title.Medium, title => new Candidate(title));

    public static TheoryData<Expression, Aim, Medium> Wishes { get; } =
    [
        .. from expression in ExpressionLabels.All
           from aim in (Aim[])[Aim.Match, Aim.Lift, Aim.Calm]
           from medium in Enum.GetValues<Medium>()
           select (expression, aim, medium),
    ];

    [Theory]
    [MemberData(nameof(Wishes))]
    public void Each_pair_of_mood_and_aim_has_forty_good_answers(Expression expression, Aim aim, Medium medium)
    {
        var request = new RecommendationRequest(medium, aim, expression.Affect(), Count: 12) { Expression = expression };
        var context = RankingContext.For(request, Preferences.Of(Profile.Empty, BuiltIn), TimeProvider.System);
        var fit = new MoodFit();
        Assert.InRange(Candidates[medium].Count(candidate => fit.Score(candidate, context) >= Good && (aim != Aim.Match || !candidate.Feeds(expression))), 40, int.MaxValue);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void There_are_fifteen_hundred_titles_of_each_medium_and_three_hundred_not_in_English(Medium medium)
    {
        var titles = BuiltIn.Titles.Where(title => title.Medium == medium).ToList();
        Assert.InRange(titles.Count, 1500, int.MaxValue);
        Assert.InRange(titles.Count(title => !title.Languages.Contains("en") && !title.Languages.Contains("zxx")), 300, int.MaxValue);
        Assert.Equal(titles.Count, titles.Select(title => (Name: title.Name.ToUpperInvariant(), Creators: string.Join(',', title.Creators).ToUpperInvariant(), Year: medium == Medium.Film ? title.Year.ToString(CultureInfo.InvariantCulture) : "")).Distinct().Count());
    }
}
