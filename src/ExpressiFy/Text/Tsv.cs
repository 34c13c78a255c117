using System.Globalization;

namespace ExpressiFy.Text;

/// <summary>
/// Tab-separated text with a header line: fields are taken as they stand, there is no quoting.
/// Strict: another header, a missing field or a stray space is an error that names file and line.
/// </summary>
internal static class Tsv
{
    /// <summary>Rows below a header that is exactly <paramref name="columns"/>.</summary>
    public static IEnumerable<TsvRow> Read(string file, TextReader reader, params string[] columns) => Read(file, reader, tidy: true, columns);

    /// <summary>The same; stray spaces are let pass unless <paramref name="tidy"/>.</summary>
    public static IEnumerable<TsvRow> Read(string file, TextReader reader, bool tidy, string[] columns)
    {
        var header = reader.ReadLine() ?? "";
        if (!header.Split('\t').SequenceEqual(columns, StringComparer.Ordinal))
            throw new TableFormatException(file, 1, $"The header is not \"{string.Join(", ", columns)}\".");

        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var fields = text.Split('\t');
            if (fields.Length != columns.Length)
                throw new TableFormatException(file, line, $"Expected {columns.Length} fields, found {fields.Length}.");
            if (tidy && Array.FindIndex(fields, field => field.Trim() != field) is >= 0 and var untidy)
                throw new TableFormatException(file, line, $"Spaces around {columns[untidy]} \"{fields[untidy]}\".");

            yield return new(file, line, columns, fields);
        }
    }

    /// <summary>A file that is part of this assembly.</summary>
    public static TextReader OpenEmbedded(string name) =>
        new StreamReader(typeof(Tsv).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly."));
}

/// <summary>One row; every accessor throws <see cref="TableFormatException"/> with file and line for what does not fit.</summary>
internal sealed record TsvRow(string File, int Line, string[] Columns, string[] Fields)
{
    /// <summary>The field of a column, not empty.</summary>
    public string this[string column] => Optional(column) ?? throw Wrong($"{column} is empty.");

    public string? Optional(string column) => Fields[Array.IndexOf(Columns, column)] is { Length: > 0 } field ? field : null;

    public int Whole(string column, int low, int high) =>
        int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? number
            : throw Wrong($"{column} \"{this[column]}\" is no whole number from {low} to {high}.");

    public double Number(string column) =>
        double.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong($"{column} \"{this[column]}\" is no number.");

    /// <summary>The parts of a field that are separated by ", "; none empty, none twice.</summary>
    public IReadOnlyList<string> List(string column, int atMost)
    {
        var parts = this[column].Split(", ");
        if (parts.Length > atMost)
            throw Wrong($"More than {atMost} {column}.");
        if (parts.Any(part => part.Length == 0 || part.Trim() != part))
            throw Wrong($"{column} \"{this[column]}\" is no list separated by a comma and one space.");
        return parts.Distinct(StringComparer.Ordinal).Count() == parts.Length ? parts : throw Wrong($"{column} \"{this[column]}\" says something twice.");
    }

    public TableFormatException Wrong(string problem) => new(File, Line, problem);
}
