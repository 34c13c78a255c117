using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Streaming;

/// <summary>
/// The services that a person can choose. Only such as can be searched by an address; nothing here says what they have.
/// </summary>
public static class StreamingServices
{
    /// <summary>By medium, then by name.</summary>
    public static IReadOnlyList<StreamingService> All { get; } =
    [
        Film("apple-tv", "Apple TV", "https://tv.apple.com/search?term=", "Apple TV+", "Apple TV Plus"),
        Film("ard", "ARD Mediathek", "https://www.ardmediathek.de/suche/"),
        Film("arte", "Arte", "https://www.arte.tv/en/search/?q="),
        Film("bbc-iplayer", "BBC iPlayer", "https://www.bbc.co.uk/iplayer/search?q="),
        Film("criterion", "Criterion Channel", "https://www.criterionchannel.com/search?q="),
        Film("disney", "Disney+", "https://www.disneyplus.com/search?q=", "Disney Plus"),
        Film("hbo-max", "HBO Max", "https://play.hbomax.com/search?q=", "Max"),
        Film("hulu", "Hulu", "https://www.hulu.com/search?q="),
        Film("archive", "Internet Archive", "https://archive.org/search?query="),
        Film("kanopy", "Kanopy", "https://www.kanopy.com/search?query="),
        Film("mubi", "Mubi", "https://mubi.com/en/search/films?query="),
        Film("netflix", "Netflix", "https://www.netflix.com/search?q="),
        Film("paramount", "Paramount+", "https://www.paramountplus.com/search/?q=", "Paramount Plus"),
        Film("peacock", "Peacock", "https://www.peacocktv.com/search?q="),
        Film("plex", "Plex", "https://watch.plex.tv/search?query="),
        Film(
            "prime-video",
            "Prime Video",
            "https://www.primevideo.com/search?phrase=",
            "Amazon Prime Video",
            "Amazon Video"),
        Film("tubi", "Tubi", "https://tubitv.com/search/", "Tubi TV"),
        Film("youtube", "YouTube", "https://www.youtube.com/results?search_query="),
        Film("zdf", "ZDF", "https://www.zdf.de/suche?q="),
        Track("amazon-music", "Amazon Music", "https://music.amazon.com/search/"),
        Track("apple-music", "Apple Music", "https://music.apple.com/us/search?term="),
        Track("bandcamp", "Bandcamp", "https://bandcamp.com/search?q="),
        Track("deezer", "Deezer", "https://www.deezer.com/search/"),
        Track("soundcloud", "SoundCloud", "https://soundcloud.com/search?q="),
        Track("spotify", "Spotify", "https://open.spotify.com/search/"),
        Track("tidal", "Tidal", "https://tidal.com/search?q="),
        Track("youtube-music", "YouTube Music", "https://music.youtube.com/search?q="),
    ];

    /// <summary>Those of a medium, by name.</summary>
    public static IEnumerable<StreamingService> Of(Medium medium) => All.Where(service => service.Medium == medium);

    /// <summary>The services with some of these ids, in the order of <see cref="All"/>; others are left out.</summary>
    public static IReadOnlyList<StreamingService> Find(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(service => wanted.Contains(service.Id))];
    }

    private static StreamingService Film(string id, string name, string search, params IReadOnlyList<string> others) =>
        new(id, name, Medium.Film, search, others);

    private static StreamingService Track(string id, string name, string search) =>
        new(id, name, Medium.Track, search);
}
