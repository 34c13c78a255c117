using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Playlists;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Home;

/// <summary>The rows of a page: films and series to watch, and music to hear.</summary>
/// <param name="Request">The request for the films; those for series and tracks differ in the medium only.</param>
/// <param name="Refresh">How many lists were shown before on the day; their titles are left out.</param>
/// <param name="Pick">One title for now.</param>
/// <param name="Films">Best first.</param>
/// <param name="Tracks">Best first, or in order from the mood to the target.</param>
/// <param name="Profile">The visitor's feedback; empty for visitors without a profile.</param>
/// <param name="Metadata">What is known of the titles from providers.</param>
public sealed record RowSet(
    RecommendationRequest Request,
    int Refresh,
    PickModel Pick,
    IReadOnlyList<Card> Films,
    IReadOnlyList<Card> Tracks,
    Profile Profile,
    IReadOnlyDictionary<TitleId, TitleMetadata> Metadata)
{
    /// <summary>Series, and further films for another reason; perhaps none.</summary>
    public IReadOnlyList<NamedRow> Further { get; init; } = [];

    /// <summary>Which of many fitting lists this is.</summary>
    public int Seed => Request.Seed + Refresh;

    /// <summary>How the mood was read, as JSON; null for a mood that the visitor chose.</summary>
    public string? Shares => Request.Shares is null ? null : SharesBody.Write(Request.Shares);

    /// <summary>What the page is for, as its address says it.</summary>
    public PageState State => new(Request)
    {
        Seed = Seed,
        Passed = Pick.Passed,
        Taken = Pick.IsTaken ? Pick.Pick.Card?.Title.Id : null,
    };

    /// <summary>The page with other rows.</summary>
    public PageState Others => State with { Seed = Seed + 1 };

    /// <summary>The tracks as a file; without <see cref="Shares"/>, which have to be posted.</summary>
    public string PlaylistAddressOf(PlaylistFormat format) =>
        $"/api/v1/playlist.{format.Extension}?{MoodAddress.Of(Request with { MaxRuntime = null })}"
        + Parameter("seed", Request.Seed) + Parameter("refresh", Refresh);

    // 0 is the default of every number in these addresses.
    private static string Parameter(string name, int number) =>
        number == 0 ? "" : FormattableString.Invariant($"&{name}={number}");
}
