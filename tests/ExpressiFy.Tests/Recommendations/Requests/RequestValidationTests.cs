using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations.Requests;

public sealed class RequestValidationTests
{
    private static readonly RecommendationRequest Valid = new(Medium.Film, Aim.Lift, new(-0.5, 0), 12);
    private static readonly Recommender Recommender = new(TitleCatalogue.BuiltIn(), TimeProvider.System);

    public static TheoryData<RecommendationRequest, string, string> BrokenRules => new()
    {
        { Valid with { Count = 0 }, "count", "count is a whole number from 1 to 50." },
        { Valid with { Count = 51 }, "count", "count is a whole number from 1 to 50." },
        { Valid with { From = null }, "expression", "The aim lift needs a mood" },
        { Valid with { From = new(double.NaN, 0) }, "valence", "valence is a number from -1 to 1." },
        { Valid with { From = new(0, 1.5) }, "arousal", "arousal is a number from -1 to 1." },
        { Valid with { FromYear = 99 }, "fromYear", "fromYear is a whole number from 1000 to 3000." },
        { Valid with { ToYear = 3001 }, "toYear", "toYear is a whole number from 1000 to 3000." },
        { Valid with { MaxRuntime = 0 }, "maxRuntime", "maxRuntime is a whole number from 1 to 1000." },
        { Valid with { MaxRuntime = 1001 }, "maxRuntime", "maxRuntime is a whole number from 1 to 1000." },
        { Valid with { Genre = "Noir" }, "genre", "genre is one of Action, " },
        { Valid with { Genre = "Bossa Nova" }, "genre", "genre is one of Action, " },
        { Valid with { Medium = (Medium)9 }, "medium", "medium is one of film, series, track." },
        { Valid with { Aim = (Aim)9 }, "aim", "aim is one of match, lift, calm, browse, surprise, toward." },
        { Valid with { Aim = Aim.Toward }, "toValence", "The aim toward needs the point to lead to" },
        { Valid with { TargetPoint = new(0, 0) }, "aim", "A point to lead to and the aim toward belong together." },
        { Valid with { Shares = [0, 0, 0, 1, 0, 0] }, "shares", "shares are seven numbers from 0 to 1" },
        { Valid with { Shares = [0, 0, 0, .5, 0, 0, .4] }, "shares", "shares are seven numbers from 0 to 1" },
        { Valid with { Shares = [0, 0, 0, .6, 0, 0, .5] }, "shares", "shares are seven numbers from 0 to 1" },
        { Valid with { Shares = [0, 0, -.1, 1, 0, 0, .1] }, "shares", "shares are seven numbers from 0 to 1" },
        { Valid with { Shares = [0, 0, 0, 1.02, 0, 0, 0] }, "shares", "shares are seven numbers from 0 to 1" },
        { Valid with { Shares = [0, 0, 0, double.NaN, 0, 0, 0] }, "shares", "shares are seven numbers from 0 to 1" },
        { Toward(new(-2, 0)), "toValence", "toValence is a number from -1 to 1." },
        { Toward(new(0, -2)), "toArousal", "toArousal is a number from -1 to 1." },
    };

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void A_broken_rule_is_a_violation_of_its_parameter(
        RecommendationRequest request, string parameter, string rule)
    {
        var violation = Assert.Single(RequestValidation.Violations(request));
        Assert.Equal(parameter, violation.Parameter);
        Assert.StartsWith(rule, violation.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_valid_request_has_no_violations() => Assert.Empty(RequestValidation.Violations(Valid));

    [Fact]
    public void An_expression_alone_is_a_mood() =>
        Assert.Empty(RequestValidation.Violations(Valid with { From = null, Expression = Expression.Sad }));

    [Fact]
    public void Shares_alone_are_a_mood_and_may_be_rounded() =>
        Assert.Empty(RequestValidation.Violations(
            Valid with { From = null, Shares = [.14, .14, .14, .14, .14, .14, .14] }));

    [Fact]
    public void Years_that_exclude_each_other_are_the_fault_of_no_single_parameter()
    {
        var violation = Assert.Single(RequestValidation.Violations(Valid with { FromYear = 2000, ToYear = 1990 }));
        Assert.Null(violation.Parameter);
        Assert.Equal("No year is both 2000 or later and 1990 or earlier.", violation.Message);
    }

    [Fact]
    public void The_recommender_refuses_a_request_with_every_violation()
    {
        var request = Valid with { Count = 0, MaxRuntime = -5, Genre = "Noir" };
        var exception = Assert.Throws<InvalidRequestException>(() => Recommender.Recommend(request, Profile.Empty));
        Assert.Equal(["count", "maxRuntime", "genre"], exception.Violations.Select(violation => violation.Parameter));
        Assert.StartsWith(
            "The number of cards must be 1 to 50, not 0. "
            + "The longest runtime must be at least one minute. There is no genre",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_longest_runtime_does_not_exclude_tracks()
    {
        var request = Valid with { Medium = Medium.Track, MaxRuntime = 90 };
        Assert.Equal(12, Recommender.Recommend(request, Profile.Empty).Cards.Count);
    }

    private static RecommendationRequest Toward(AffectPoint point) =>
        Valid with { Aim = Aim.Toward, TargetPoint = point };
}
