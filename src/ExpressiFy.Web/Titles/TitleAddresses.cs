using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Web.Artwork.Drawings;

namespace ExpressiFy.Web.Titles;

/// <summary>Addresses at this host that belong to one title.</summary>
public static class TitleAddresses
{
    /// <summary>Width of every artwork in pixels, drawn or fetched.</summary>
    public const int ArtworkWidth = 400;

    private const int PosterHeight = 600;
    private const int CoverHeight = 400;

    /// <summary>The title's own page, to which it leads wherever it is named.</summary>
    public static string PagePath(this Title title) => $"/title/{title.Id}";

    /// <summary>The same for a mood.</summary>
    /// <param name="title">The title.</param>
    /// <param name="query">A mood that was chosen and an aim, as a query; null or empty for neither.</param>
    public static string PagePath(this Title title, string? query) =>
        string.IsNullOrEmpty(query) ? title.PagePath() : $"{title.PagePath()}?{query}";

    /// <summary>Redirects to a preview of the track.</summary>
    public static string PreviewPath(this Title title) => $"/api/v1/titles/{title.Id}/preview";

    /// <summary>The drawn artwork, which every title has; with its version, so that caches may keep it.</summary>
    public static string DrawnArtworkPath(this Title title) =>
        $"/artwork/{title.Id}.svg?v={DrawnArtwork.Fingerprint(title)}";

    /// <summary>The provider's artwork once it is known, else the drawn one.</summary>
    public static string ArtworkPath(this Title title, TitleMetadata? metadata) =>
        metadata?.Artwork is null ? title.DrawnArtworkPath() : $"/artwork/{title.Id}";

    /// <summary>Height of the artwork in pixels: a poster of a film or series is 2:3, a track's cover square.</summary>
    public static int ArtworkHeight(this Title title) => title.Medium.IsWatched() ? PosterHeight : CoverHeight;

    /// <summary>The element id of the title's card on a page.</summary>
    public static string CardAnchor(this TitleId id) => $"card-{id.ToString().Replace(':', '-')}";
}
