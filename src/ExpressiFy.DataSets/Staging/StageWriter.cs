using System.Globalization;
using System.Text;
using ExpressiFy.DataSets.Files;

namespace ExpressiFy.DataSets.Staging;

/// <summary>Writes a <see cref="Stage"/>.</summary>
/// <param name="folder">Its folder, which is made.</param>
public sealed class StageWriter(string folder) : IDisposable
{
    private const int BufferSize = 1 << 18;

    private readonly Dictionary<string, StreamWriter> tables = [];

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    public void Add(StagedTitle title) => Write(
        Stage.Titles,
        title.Number,
        title.Kind is { } kind ? (int)kind : null,
        title.Name,
        title.OriginalName,
        title.Year,
        title.LastYear,
        title.Minutes,
        string.Join(Stage.ListSeparator, title.Genres),
        title.Count);

    public void Add(StagedDetail detail) => Write(Stage.Details, detail.Number, (int)detail.Kind, detail.Value);

    public void Add(StagedTrack track) => Write(
        Stage.Tracks, track.Artist, track.Name, track.Year, track.Count, track.RecordingId);

    public void Dispose()
    {
        foreach (var table in tables.Values)
            table.Dispose();
    }

    private void Write(string table, params ReadOnlySpan<object?> fields)
    {
        var writer = WriterOf(table);
        for (var field = 0; field < fields.Length; field++)
        {
            if (field > 0)
                writer.Write('\t');
            if (fields[field] is string text)
                writer.Write(OneLine(text));
            else
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{fields[field]}"));
        }

        writer.Write('\n');
        Rows++;
    }

    private StreamWriter WriterOf(string table)
    {
        if (!tables.TryGetValue(table, out var writer))
        {
            Directory.CreateDirectory(folder);
            writer = new(Path.Combine(folder, table), append: false, new UTF8Encoding(), BufferSize);
            tables[table] = writer;
        }

        return writer;
    }

    // A tab or a line break inside a name would be the end of it.
    private static string OneLine(string text) => text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
        ? text
        : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
