using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;

namespace ExpressiFy.Web.Titles;

/// <summary>
/// Links to pages about a title at other sites. Most are searches, which need no key and do not become invalid.
/// </summary>
public static class TitleLinks
{
    /// <summary>The pages; the trailer itself where <paramref name="metadata"/> has it, else a search for it.</summary>
    public static IReadOnlyList<TitleLink> Of(Title title, TitleMetadata? metadata = null) =>
        title.Medium.IsWatched() ? OfWatched(title, metadata?.Trailer) : OfTrack(title);

    /// <summary>A video's page at YouTube.</summary>
    public static string OfTrailer(string id) => $"https://www.youtube.com/watch?v={Escape(id)}";

    private static IReadOnlyList<TitleLink> OfWatched(Title title, string? trailer)
    {
        var named = title.HasYear ? $"{title.Name} {title.Year}" : title.Name;
        var trailerAddress = trailer is null ? YouTubeSearch($"{named} trailer") : OfTrailer(trailer);
        var imdb = title.Id.ImdbId is { } id ? $"title/{id}/" : $"find/?q={Escape(named)}";
        return
        [
            new("imdb", "IMDb", $"https://www.imdb.com/{imdb}"),
            new("trailer", "Trailer", trailerAddress),
            new("whereToWatch", "Where to watch", $"https://www.justwatch.com/us/search?q={Escape(title.Name)}"),
        ];
    }

    private static IReadOnlyList<TitleLink> OfTrack(Title track)
    {
        var query = $"{track.Creators[0]} {track.Name}";
        return
        [
            new("youtube", "YouTube", YouTubeSearch(query)),
            new("deezer", "Deezer", $"https://www.deezer.com/search/{Escape(query)}"),
            new("spotify", "Spotify", $"https://open.spotify.com/search/{Escape(query)}"),
            new("appleMusic", "Apple Music", $"https://music.apple.com/us/search?term={Escape(query)}"),
        ];
    }

    private static string YouTubeSearch(string query) =>
        $"https://www.youtube.com/results?search_query={Escape(query)}";

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
