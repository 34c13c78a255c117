namespace ExpressiFy.Web.Playlists;

/// <summary>A file format of playlists.</summary>
/// <param name="Extension">The file name's extension, e.g. "m3u8".</param>
/// <param name="Name">For people, e.g. "M3U8".</param>
/// <param name="Purpose">What the format is for, for people.</param>
/// <param name="MediaType">The content type.</param>
/// <param name="Write">A playlist as text in this format.</param>
public sealed record PlaylistFormat(
    string Extension, string Name, string Purpose, string MediaType, Func<Playlist, string> Write)
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static IReadOnlyList<PlaylistFormat> All { get; } =
    [
        new(
            "m3u8",
            "M3U8",
            "For most players: plays 30-second previews through this server",
            "application/vnd.apple.mpegurl",
            M3u8File.Write),
        new(
            "xspf",
            "XSPF",
            "For players that find the tracks themselves, by artist and title",
            "application/xspf+xml",
            XspfFile.Write),
        new(
            "csv",
            "CSV",
            "For spreadsheets and services that import lists",
            "text/csv",
            CsvFile.Write),
    ];

    /// <summary>The name of a downloaded file.</summary>
    public string FileName => $"expressify.{Extension}";

    /// <summary>The format with this extension; null when there is none.</summary>
    public static PlaylistFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
