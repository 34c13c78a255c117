namespace ExpressiFy.Text;

/// <summary>
/// Reads tab-separated text with a header line. Fields are taken as written, there is no quoting. Another header, a
/// missing field or a stray space is a <see cref="TableFormatException"/> with file and line.
/// </summary>
internal static class Tsv
{
    /// <summary>
    /// The rows below a header that is exactly <paramref name="columns"/>; spaces around fields are errors.
    /// </summary>
    public static IEnumerable<TsvRow> Read(string file, TextReader reader, params string[] columns) =>
        Read(file, reader, tidy: true, columns);

    /// <summary>The rows below a header that is exactly <paramref name="columns"/>.</summary>
    /// <param name="file">Names the text in errors.</param>
    /// <param name="reader">The text; read while the rows are enumerated.</param>
    /// <param name="tidy">Whether spaces around fields are errors.</param>
    /// <param name="columns">The header.</param>
    public static IEnumerable<TsvRow> Read(string file, TextReader reader, bool tidy, string[] columns)
    {
        var header = reader.ReadLine() ?? "";
        if (!header.Split('\t').SequenceEqual(columns, StringComparer.Ordinal))
            throw new TableFormatException(file, 1, $"The header is not \"{string.Join(", ", columns)}\".");

        var line = 1;
        while (reader.ReadLine() is string text)
        {
            line++;
            var row = new TsvRow(file, line, columns, text.Split('\t'));
            if (row.Fields.Length != columns.Length)
                throw row.Wrong($"Expected {columns.Length} fields, found {row.Fields.Length}.");
            if (tidy)
                CheckSpaces(row);
            yield return row;
        }
    }

    /// <summary>A file that is embedded in this assembly.</summary>
    public static TextReader OpenEmbedded(string name)
    {
        var stream = typeof(Tsv).Assembly.GetManifestResourceStream(name);
        return new StreamReader(stream ?? throw new InvalidOperationException($"{name} is missing from the assembly."));
    }

    private static void CheckSpaces(TsvRow row)
    {
        foreach (var (column, field) in row.Columns.Zip(row.Fields))
        {
            if (field.Trim() != field)
                throw row.Wrong($"Spaces around {column} \"{field}\".");
        }
    }
}
