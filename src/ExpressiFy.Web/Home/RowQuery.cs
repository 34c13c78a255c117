using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Picks;

namespace ExpressiFy.Web.Home;

/// <summary>The query parameters of the rows beside the mood's.</summary>
public sealed record RowQuery(
    [property: WholeNumber(int.MinValue, int.MaxValue)] QueryValue<int>? Seed = null,
    [property: WholeNumber(RecommendationRequest.MinRuntime, RecommendationRequest.MaxRuntimeLimit)]
    QueryValue<int>? MaxRuntime = null,
    [property: PassedTitlesText] string? Passed = null,
    string? Pick = null);
