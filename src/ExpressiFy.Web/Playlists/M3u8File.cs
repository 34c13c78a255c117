using System.Text;

namespace ExpressiFy.Web.Playlists;

/// <summary>
/// Extended M3U in UTF-8: a line with artist and title before each address. Written here because the format is two
/// lines a track.
/// </summary>
public static class M3u8File
{
    // Players take this length for unknown.
    private const int UnknownSeconds = -1;

    public static string Write(Playlist playlist)
    {
        var text = new StringBuilder();
        text.Append("#EXTM3U\n");
        text.Append($"#PLAYLIST:{OneLine(playlist.Title)}\n");
        foreach (var entry in playlist.Entries)
        {
            var name = $"{entry.Track.Creators[0]} - {entry.Track.Name}";
            text.Append($"#EXTINF:{UnknownSeconds},{OneLine(name)}\n");
            text.Append($"{entry.Location}\n");
        }

        return text.ToString();
    }

    // A line end in a name would start another entry.
    private static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
