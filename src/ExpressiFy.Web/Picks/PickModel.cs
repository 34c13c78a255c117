using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Web.Picks;

/// <summary>One title for now, as a page shows it.</summary>
/// <param name="Request">What the page is for; its count is that of the rows.</param>
/// <param name="Seed">Which of many fitting pages this is.</param>
/// <param name="Passed">The titles that the visitor passed over and that are not stored.</param>
/// <param name="Pick">The title and its alternatives.</param>
/// <param name="Profile">The visitor's feedback; empty for visitors without a profile.</param>
/// <param name="Metadata">What is known of the title from providers; null when they were not asked yet.</param>
public sealed record PickModel(
    RecommendationRequest Request,
    int Seed,
    IReadOnlyList<TitleId> Passed,
    Pick Pick,
    Profile Profile,
    TitleMetadata? Metadata)
{
    /// <summary>The element id of the pick's section.</summary>
    public const string Anchor = "now";

    /// <summary>Whether the title before it was passed over and that was stored.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether the visitor took it in place of another pick.</summary>
    public bool IsTaken { get; init; }

    /// <summary>The page without what was taken.</summary>
    public PageState State => new(Request) { Seed = Seed, Passed = Passed };

    /// <summary>The page with the alternative as the pick.</summary>
    public PageState StateOf(Title alternative) => State with { Taken = alternative.Id };

    /// <summary>The page for a person who has so many minutes; null for an evening.</summary>
    public PageState StateOf(int? minutes) => State with { MaxRuntime = minutes };
}
