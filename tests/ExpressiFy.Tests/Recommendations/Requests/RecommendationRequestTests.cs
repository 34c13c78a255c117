using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations.Requests;

public sealed class RecommendationRequestTests
{
    private static readonly RecommendationRequest Fair = new(Medium.Film, Aim.Lift, new(-0.5, 0), 12);

    public static TheoryData<RecommendationRequest, string> Impossible => new()
    {
        { Fair with { Count = 0 }, "1 to 50" },
        { Fair with { Count = 51 }, "1 to 50" },
        { Fair with { From = null }, "needs a mood" },
        { Fair with { From = new(double.NaN, 0) }, "-1 to 1" },
        { Fair with { From = new(0, 1.5) }, "-1 to 1" },
        { Fair with { FromYear = 2000, ToYear = 1990 }, "2000" },
        { Fair with { MaxRuntime = 0 }, "runtime" },
        { Fair with { Genre = "Noir" }, "Noir" },
        { Fair with { Genre = "Bossa Nova" }, "For this medium" },
        { Fair with { FromYear = 99 }, "1000 to 3000" },
        { Fair with { MaxRuntime = 1001 }, "1000 minutes" },
        { Fair with { Aim = (Aim)9 }, "aim" },
        { Fair with { Aim = Aim.Toward }, "point" },
        { Fair with { TargetPoint = new(0, 0) }, "point" },
        { Fair with { Aim = Aim.Toward, TargetPoint = new(0, -2) }, "-1 to 1" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_wish_is_refused_in_words(RecommendationRequest request, string says)
    {
        var error = Assert.Throws<InvalidRequestException>(() => new Recommender(TitleCatalogue.BuiltIn(), TimeProvider.System).Recommend(request, Profile.Empty));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_longest_runtime_does_not_matter_to_tracks() =>
        Assert.Equal(12, new Recommender(TitleCatalogue.BuiltIn(), TimeProvider.System).Recommend(Fair with { Medium = Medium.Track, MaxRuntime = 90 }, Profile.Empty).Cards.Count);
}
