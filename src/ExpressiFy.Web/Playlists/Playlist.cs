using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Playlists;

/// <summary>A list of tracks to take along.</summary>
/// <param name="Title">What it is, e.g. "ExpressiFy: lift from sad".</param>
/// <param name="MadeAt">When.</param>
/// <param name="Entries">In the order in which they are to be heard.</param>
public sealed record Playlist(string Title, DateTimeOffset MadeAt, IReadOnlyList<PlaylistEntry> Entries);

/// <summary>One track of it.</summary>
/// <param name="Track">The track.</param>
/// <param name="Reason">Why it stands there.</param>
/// <param name="Location">What a player opens: a preview at this host, or a search at a music service.</param>
public sealed record PlaylistEntry(Title Track, string Reason, string Location)
{
    /// <summary>The address of a search for the track at a service: "youtube", "spotify", "deezer"; built, never fetched.</summary>
    public string Search(string service) => TitleLinks.Of(Track).Single(link => link.Name == service).Address;

    public static PlaylistEntry Of(Card card, Func<Title, string> location) => new(card.Title, card.Reasons[0].Text, location(card.Title));
}

/// <summary>The formats that a list can be taken along in.</summary>
public static class PlaylistFormats
{
    /// <summary>By file ending, with a name and a word on what it is for.</summary>
    public static IReadOnlyList<(string Format, string Name, string What)> All { get; } =
    [
        ("m3u8", "M3U8", "For most players: plays 30-second previews through this server"),
        ("xspf", "XSPF", "For players that find the tracks themselves, by artist and title"),
        ("csv", "CSV", "For spreadsheets and services that import lists"),
    ];

    /// <summary>The media type of a format.</summary>
    public static string MediaType(string format) => format switch
    {
        "m3u8" => "application/vnd.apple.mpegurl",
        "xspf" => "application/xspf+xml",
        _ => "text/csv",
    };
}
