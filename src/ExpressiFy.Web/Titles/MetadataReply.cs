using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.Titles;

/// <summary>What providers add to a title, as JSON. Everything may be missing.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Artwork">The provider's picture, through this host; null when there is none and the drawn one stays.</param>
/// <param name="Plot">A few sentences.</param>
/// <param name="Ratings">One a source.</param>
/// <param name="Preview">Address that leads to a preview; null when there is none.</param>
/// <param name="Store">The store whose link must stand beside the preview; null when none must.</param>
/// <param name="Trailer">The trailer's page at YouTube.</param>
/// <param name="Ids">The title's ids elsewhere: "TMDB", "Deezer", "iTunes", "MusicBrainz", "ISRC".</param>
/// <param name="Credits">Whom to name beside the card.</param>
/// <param name="Missing">Why a provider gave nothing: "not-configured", "not-found", "over-quota", "key-refused", "unreachable".</param>
public sealed record MetadataReply(
    string Id, string? Artwork, string? Plot, IReadOnlyList<ProviderRating> Ratings, string? Preview, AttributionReply? Store, string? Trailer,
    IReadOnlyDictionary<string, string> Ids, IReadOnlyList<AttributionReply> Credits, IReadOnlyDictionary<string, string> Missing)
{
    public static MetadataReply Of(Title title, TitleMetadata content) => new(
        title.Id.ToString(),
        content.Artwork is null ? null : title.ArtworkPath(content),
        content.Plot,
        content.Ratings,
        content.HasPreview ? $"/api/v1/titles/{title.Id}/preview" : null,
        content.Store is { } store ? AttributionReply.Of(store) : null,
        content.Trailer is { } trailer ? TitleLinks.OfTrailer(trailer) : null,
        content.Ids,
        [.. content.Attributions.Select(AttributionReply.Of)],
        content.Missing.ToDictionary(missing => missing.Key, missing => missing.Value.Name()));
}

/// <summary>A provider's name and the title's page there.</summary>
public sealed record AttributionReply(string Name, string Link)
{
    public static AttributionReply Of(Attribution attribution) => new(attribution.Name, attribution.Link.AbsoluteUri);
}
