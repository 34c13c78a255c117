using System.Globalization;

namespace ExpressiFy.Web.Playlists;

/// <summary>Comma-separated values as RFC 4180 has them: a header, lines that end in CRLF, quotes where they are needed.</summary>
public static class CsvFile
{
    // Spreadsheets read a cell that begins like this as a formula.
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    private static readonly string[] Columns = ["position", "title", "artist", "year", "genres", "moods", "valence", "arousal", "reason", "youtube", "spotify", "deezer"];

    public static string Write(Playlist list) => string.Concat(list.Entries.Select(Row).Prepend(Line(Columns)));

    private static string Row(PlaylistEntry entry, int place)
    {
        var (track, affect) = (entry.Track, entry.Track.Affect);
        return Line([
            Number(place + 1), Text(track.Name), Text(string.Join(", ", track.Creators)), Number(track.Year), Text(string.Join(", ", track.Genres)),
            Text(string.Join(", ", track.Moods.Select(tag => tag.Word.Name))), Number(Math.Round(affect.Valence, 4)), Number(Math.Round(affect.Arousal, 4)),
            Text(entry.Reason), entry.Search("youtube"), entry.Search("spotify"), entry.Search("deezer"),
        ]);
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    /// <summary>A word of somebody else's: an apostrophe keeps spreadsheets from taking it for a formula.</summary>
    private static string Text(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
