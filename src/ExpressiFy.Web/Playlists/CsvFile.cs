using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Playlists;

/// <summary>Comma-separated values of RFC 4180: a header, one line a track, lines that end in CRLF.</summary>
public static class CsvFile
{
    private static readonly string[] Columns =
    [
        "position", "title", "artist", "year", "genres", "moods", "valence", "arousal", "reason",
        "youtube", "spotify", "deezer",
    ];

    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // With a line end of its own the writer quotes for that one only; a lone CR or LF needs quotes as well.
        ShouldQuote = field => field.Field is not null && field.Field.AsSpan().ContainsAny(",\"\r\n"),
        // Spreadsheets read text that begins with =, +, -, @, tab or CR as a formula; an apostrophe before it prevents
        // that.
        InjectionOptions = InjectionOptions.Escape,
    };

    public static string Write(Playlist playlist)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new GuardedWriter(text))
        {
            foreach (var column in Columns)
                csv.WriteField(column);
            csv.NextRecord();
            foreach (var (index, entry) in playlist.Entries.Index())
                WriteEntry(csv, index + 1, entry);
        }

        return text.ToString();
    }

    private static void WriteEntry(GuardedWriter csv, int position, PlaylistEntry entry)
    {
        var track = entry.Track;
        csv.WriteNumber(position);
        csv.WriteField(track.Name);
        csv.WriteField(string.Join(", ", track.Creators));
        csv.WriteNumber(track.Year);
        csv.WriteField(string.Join(", ", track.Genres));
        csv.WriteField(string.Join(", ", track.Moods.Select(tag => tag.Word.Name)));
        csv.WriteNumber(track.Affect.Valence.Rounded());
        csv.WriteNumber(track.Affect.Arousal.Rounded());
        csv.WriteField(entry.Reason);
        csv.WriteField(entry.Search("youtube"));
        csv.WriteField(entry.Search("spotify"));
        csv.WriteField(entry.Search("deezer"));
        csv.NextRecord();
    }

    /// <summary>A writer that guards text against injection and leaves numbers alone: "-0.5" is no formula.</summary>
    private sealed class GuardedWriter(TextWriter text) : CsvWriter(text, Rfc4180)
    {
        private bool isNumber;

        public void WriteNumber(double number)
        {
            isNumber = true;
            WriteField(number.ToString(CultureInfo.InvariantCulture));
            isNumber = false;
        }

        protected override string? SanitizeForInjection(string? field) =>
            isNumber ? field : base.SanitizeForInjection(field);
    }
}
