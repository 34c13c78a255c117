using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.Titles;

/// <summary>What providers add to a title, as JSON. Any of it may be missing.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Artwork">Address of the provider's picture at this host; null when there is none.</param>
/// <param name="Plot">A few sentences.</param>
/// <param name="Ratings">At most one of each source.</param>
/// <param name="Preview">Address that redirects to a preview; null when there is none.</param>
/// <param name="Store">The store whose link must stand beside the preview; null when none must.</param>
/// <param name="Trailer">The trailer's page at YouTube.</param>
/// <param name="Ids">The title's ids elsewhere: "TMDB", "Deezer", "iTunes", "MusicBrainz", "ISRC".</param>
/// <param name="Credits">The providers to name beside the card.</param>
/// <param name="Missing">
/// By provider, why it gave nothing: "not-configured", "not-found", "over-quota", "key-refused" or "unreachable".
/// </param>
public sealed record MetadataReply(
    string Id,
    string? Artwork,
    string? Plot,
    IReadOnlyList<ProviderRating> Ratings,
    string? Preview,
    AttributionReply? Store,
    string? Trailer,
    IReadOnlyDictionary<string, string> Ids,
    IReadOnlyList<AttributionReply> Credits,
    IReadOnlyDictionary<string, string> Missing)
{
    public static MetadataReply Of(Title title, TitleMetadata metadata) => new(
        title.Id.ToString(),
        metadata.Artwork is null ? null : title.ArtworkPath(metadata),
        metadata.Plot,
        metadata.Ratings,
        metadata.HasPreview ? title.PreviewPath() : null,
        metadata.Store is null ? null : AttributionReply.Of(metadata.Store),
        metadata.Trailer is null ? null : TitleLinks.OfTrailer(metadata.Trailer),
        metadata.Ids,
        [.. metadata.Attributions.Select(AttributionReply.Of)],
        metadata.Missing.ToDictionary(entry => entry.Key, entry => entry.Value.Name()));
}

/// <summary>A provider's name and the title's page there.</summary>
public sealed record AttributionReply(string Name, string Link)
{
    public static AttributionReply Of(Attribution attribution) => new(attribution.Name, attribution.Link.AbsoluteUri);
}
