using System.Globalization;
using System.Text;

namespace ExpressiFy.DataSets.Staging;

/// <summary>
/// Writes a <see cref="Stage"/>. Millions of rows go through: numbers are written without a text of their own.
/// </summary>
/// <param name="folder">Its folder, which is made.</param>
public sealed class StageWriter(string folder) : IDisposable
{
    private const int BufferSize = 1 << 18;
    private const int LongestNumber = 20;

    private readonly Dictionary<string, StreamWriter> tables = [];

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    public void Add(StagedTitle title)
    {
        var row = Begin(Stage.Titles);
        Write(row, title.Number);
        Next(row, (int?)title.Kind);
        Next(row, title.Name);
        Next(row, title.OriginalName);
        Next(row, title.Year);
        Next(row, title.LastYear);
        Next(row, title.Minutes);
        row.Write('\t');
        for (var genre = 0; genre < title.Genres.Count; genre++)
        {
            if (genre > 0)
                row.Write(Stage.ListSeparator);
            Write(row, title.Genres[genre]);
        }

        Next(row, title.Count);
        row.Write('\n');
    }

    public void Add(StagedDetail detail)
    {
        var row = Begin(Stage.Details);
        Write(row, detail.Number);
        Next(row, (int)detail.Kind);
        Next(row, detail.Value);
        row.Write('\n');
    }

    public void Add(StagedTrack track)
    {
        var row = Begin(Stage.Tracks);
        Write(row, track.Artist);
        Next(row, track.Name);
        Next(row, track.Year);
        Next(row, track.Count);
        Next(row, track.RecordingId);
        row.Write('\n');
    }

    public void Dispose()
    {
        foreach (var table in tables.Values)
            table.Dispose();
    }

    private StreamWriter Begin(string table)
    {
        Rows++;
        if (!tables.TryGetValue(table, out var writer))
        {
            Directory.CreateDirectory(folder);
            writer = new(Path.Combine(folder, table), append: false, new UTF8Encoding(), BufferSize);
            tables[table] = writer;
        }

        return writer;
    }

    private static void Next(StreamWriter row, long? number)
    {
        row.Write('\t');
        if (number is { } known)
            Write(row, known);
    }

    private static void Next(StreamWriter row, string? text)
    {
        row.Write('\t');
        Write(row, text);
    }

    private static void Write(StreamWriter row, long number)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        row.Write(digits[..length]);
    }

    // A tab or a line break inside a name would be the end of it.
    private static void Write(StreamWriter row, string? text) =>
        row.Write(text is null || text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
            ? text
            : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '));
}
