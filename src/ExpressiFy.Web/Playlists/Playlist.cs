using ExpressiFy.Catalogue;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Playlists;

/// <summary>A list of tracks for a file.</summary>
/// <param name="Title">E.g. "ExpressiFy: lift from sad".</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Entries">In the order in which they are to be heard.</param>
public sealed record Playlist(string Title, DateTimeOffset MadeAt, IReadOnlyList<PlaylistEntry> Entries);

/// <summary>One track of a playlist.</summary>
/// <param name="Track">The track.</param>
/// <param name="Reason">Why it is recommended.</param>
/// <param name="Location">What a player opens: a preview at this host, or a search at a music service.</param>
public sealed record PlaylistEntry(Title Track, string Reason, string Location)
{
    /// <summary>The address of a search for the track at "youtube", "spotify" or "deezer"; never fetched.</summary>
    public string Search(string service) => SearchAddress(Track, service);

    /// <summary>The address of a search for a track at "youtube", "spotify" or "deezer".</summary>
    public static string SearchAddress(Title track, string service) =>
        TitleLinks.Of(track).Single(link => link.Name == service).Address;
}
