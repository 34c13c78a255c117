using System.ComponentModel;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Picks;

/// <summary>The query parameters of a pick beside the mood's. Errors are reported in this order.</summary>
public sealed record PickQuery(
    [property: Choice]
    [property: DefaultValue(Catalogue.Medium.Film)]
    [property: Description("What to pick.")]
    QueryValue<Medium>? Medium = null,

    [property: WholeNumber(RecommendationRequest.MinRuntime, RecommendationRequest.MaxRuntimeLimit)]
    [property: Description("How many minutes the person has: only films of at most so many.")]
    QueryValue<int>? MaxRuntime = null,

    [property: WholeNumber(int.MinValue, int.MaxValue)]
    [property: DefaultValue(0)]
    [property: Description("Another seed may give another title that fits about as well.")]
    QueryValue<int>? Seed = null,

    [property: PassedTitlesText]
    [property: Description(
        "Ids of titles that were passed over and are not stored, separated by commas: they are left out.")]
    string? Passed = null)
{
    /// <summary>The titles that were passed over.</summary>
    internal IReadOnlyList<TitleId> PassedIds => PassedTitles.Read(Passed);

    /// <summary>The whole request; both queries have to be valid.</summary>
    internal RecommendationRequest ToRequest(MoodQuery mood) =>
        mood.ToRequest(Medium.Or(Catalogue.Medium.Film), count: 1, Seed.Or(0)) with
        {
            MaxRuntime = MaxRuntime?.Value,
            Except = PassedIds.ToHashSet(),
        };
}
