using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Reads one file of <see cref="CatalogueAdditions"/> into rows with the columns of films.tsv, series.tsv or
/// tracks.tsv.
/// </summary>
internal static class AdditionFile
{
    /// <summary>The rows below the header; whatever is no such row is added to <paramref name="problems"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<TsvRow> Rows(string path, List<UnreadableLine> problems)
    {
        var decoded = TextEncoding.Decode(File.ReadAllBytes(path));
        if (decoded is null)
        {
            problems.Add(new(path, 1, "this is no text"));
            yield break;
        }

        AdditionHeader? header = null;
        foreach (var row in Lines(path, decoded.Value.Text, problems))
        {
            if (header is null)
            {
                header = AdditionHeader.Read(row.Fields, out var problem);
                if (header is null)
                {
                    problems.Add(new(path, row.Line, problem));
                    yield break;
                }
            }
            else if (row.Fields.Length != header.FieldCount)
            {
                problems.Add(new(path, row.Line, $"expected {header.FieldCount} fields, found {row.Fields.Length}"));
            }
            else
            {
                yield return header.RowOf(path, row);
            }
        }

        if (header is null)
            problems.Add(new(path, 1, "this file is empty"));
    }

    private static IEnumerable<CsvRow> Lines(string path, string text, List<UnreadableLine> problems)
    {
        var isCsv = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        return isCsv ? new CsvText(path, text).Rows(problems) : TabbedLines(text);
    }

    private static IEnumerable<CsvRow> TabbedLines(string text)
    {
        using var reader = new StringReader(text);
        var number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return new(number, line.Split('\t'));
        }
    }
}
