using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;

namespace ExpressiFy.Web.Titles;

/// <summary>A page elsewhere.</summary>
/// <param name="Name">In JSON, e.g. "whereToWatch".</param>
/// <param name="Label">For people, e.g. "Where to watch".</param>
/// <param name="Address">Where it leads.</param>
public sealed record TitleLink(string Name, string Label, string Address);

/// <summary>Where a title is found elsewhere. Searches need no key and never go stale.</summary>
public static class TitleLinks
{
    /// <summary>The pages; the trailer itself once <paramref name="content"/> knows it, a search for it else.</summary>
    public static IReadOnlyList<TitleLink> Of(Title title, TitleMetadata? content = null) =>
        title.Medium == Medium.Film ? OfFilm(title, content?.Trailer) : OfTrack(title);

    /// <summary>A video's page at YouTube.</summary>
    public static string OfTrailer(string id) => $"https://www.youtube.com/watch?v={Escape(id)}";

    /// <summary>The title's picture at this host: the provider's once it is known, else the drawn one.</summary>
    public static string ArtworkPath(this Title title, TitleMetadata? content) =>
        content?.Artwork is null ? $"/artwork/{title.Id}.svg" : $"/artwork/{title.Id}";

    private static IReadOnlyList<TitleLink> OfFilm(Title film, string? trailer) =>
    [
        new("imdb", "IMDb", $"https://www.imdb.com/title/{film.Id.Key}/"),
        new("trailer", "Trailer", trailer is null
            ? $"https://www.youtube.com/results?search_query={Escape($"{film.Name} {film.Year} trailer")}"
            : OfTrailer(trailer)),
        new("whereToWatch", "Where to watch", $"https://www.justwatch.com/us/search?q={Escape(film.Name)}"),
    ];

    private static IReadOnlyList<TitleLink> OfTrack(Title track)
    {
        var words = Escape($"{track.Creators[0]} {track.Name}");
        return
        [
            new("youtube", "YouTube", $"https://www.youtube.com/results?search_query={words}"),
            new("deezer", "Deezer", $"https://www.deezer.com/search/{words}"),
            new("spotify", "Spotify", $"https://open.spotify.com/search/{words}"),
            new("appleMusic", "Apple Music", $"https://music.apple.com/us/search?term={words}"),
        ];
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
