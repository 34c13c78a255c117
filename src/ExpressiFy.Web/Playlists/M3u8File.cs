using System.Text;

namespace ExpressiFy.Web.Playlists;

/// <summary>Extended M3U in UTF-8: a line with artist and title before each address.</summary>
public static class M3u8File
{
    /// <summary>Length that players take for "unknown".</summary>
    private const int Unknown = -1;

    public static string Write(Playlist list)
    {
        var text = new StringBuilder("#EXTM3U\n").Append("#PLAYLIST:").Append(Line(list.Title)).Append('\n');
        foreach (var entry in list.Entries)
        {
            text.Append("#EXTINF:").Append(Unknown).Append(',').Append(Line($"{entry.Track.Creators[0]} - {entry.Track.Name}")).Append('\n')
                .Append(entry.Location).Append('\n');
        }

        return text.ToString();
    }

    // Every line end would begin an entry of its own.
    private static string Line(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
