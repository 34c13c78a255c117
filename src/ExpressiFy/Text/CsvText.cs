using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ExpressiFy.Text;

/// <summary>
/// Reads comma-, semicolon- or tab-separated text (RFC 4180, with quoted fields and line ends within quotes). The
/// separator is the one that the first line has most of, or the next line if that has none. Blanks around fields do not
/// count. A line that cannot be read is reported, and reading continues on the next line: CsvHelper alone would take
/// the rest of the file for one field after an unclosed quote.
/// </summary>
internal sealed class CsvText
{
    /// <summary>Characters of one field; the longest fields in use are reviews.</summary>
    public const int LongestField = 64 * 1024;

    /// <summary>Lines that cannot be read before the rest of the text is left out.</summary>
    public const int MostUnreadable = 1_000;

    /// <summary>
    /// Fields of one row in which quotation marks stand where none are expected; a row with more cannot be read. For
    /// each, CsvHelper copies the whole row, which may be all of the text.
    /// </summary>
    public const int MostStrayQuotes = 100;

    // Lines that are looked at for the separator; a line above the header may have none.
    private const int LinesWithSeparator = 5;

    private readonly string file;
    private readonly string text;
    private readonly char separator;
    private readonly int firstLine;
    private readonly List<int> lineStarts;

    /// <summary>A text; <paramref name="file"/> names it in reports.</summary>
    public CsvText(string file, string text)
    {
        this.file = file;
        this.text = text;
        lineStarts = LineStartsOf(text);

        if (CsvSeparator.Declared(LineOf(0)) is char declared)
        {
            separator = declared;
            firstLine = 1;
        }
        else
        {
            separator = CsvSeparator.MostFrequent(Enumerable
                .Range(0, Math.Min(lineStarts.Count, LinesWithSeparator))
                .Select(LineOf));
        }
    }

    /// <summary>
    /// All rows that hold anything, the header among them. Lines that cannot be read are added to
    /// <paramref name="unreadable"/> while the rows are enumerated.
    /// </summary>
    public IEnumerable<CsvRow> Rows(ICollection<UnreadableLine> unreadable)
    {
        var next = firstLine;
        while (next < lineStarts.Count)
        {
            var start = next;
            next = lineStarts.Count;
            foreach (var (line, fields) in Parse(start))
            {
                if (fields is null)
                {
                    unreadable.Add(new(file, line + 1, "a quotation mark is opened and not closed"));
                    next = line + 1;
                }
                else if (fields.Any(field => !string.IsNullOrWhiteSpace(field)))
                {
                    yield return new(line + 1, fields);
                }
            }

            if (unreadable.Count >= MostUnreadable && next < lineStarts.Count)
            {
                unreadable.Add(new(file, next + 1, "too many lines cannot be read: nothing from here on was tried"));
                yield break;
            }
        }
    }

    /// <summary>
    /// The rows from a line on, with the index of the line on which each begins, up to the end of the text or the first
    /// row that cannot be read; of that one the fields are null.
    /// </summary>
    private IEnumerable<(int Line, string[]? Fields)> Parse(int line)
    {
        var start = lineStarts[line];
        var isUnclosed = false;
        var strayQuotes = 0;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            MaxFieldSize = LongestField,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad =>
            {
                isUnclosed |= IsUnclosed(bad.Field);
                if (++strayQuotes > MostStrayQuotes)
                    throw new InvalidDataException();
            },
        };
        using var parser = new CsvParser(new PartialTextReader(text, start), configuration);
        while (TryRead(parser, out var fields))
        {
            if (fields is null || isUnclosed)
            {
                yield return (line, null);
                yield break;
            }

            yield return (line, fields);
            strayQuotes = 0;
            line = LineAt(start + (int)parser.CharCount);
        }
    }

    /// <summary>
    /// Reads a row: false at the end of the text, null fields when one is longer than <see cref="LongestField"/>, or
    /// when more than <see cref="MostStrayQuotes"/> have quotation marks within.
    /// </summary>
    private static bool TryRead(CsvParser parser, out string[]? fields)
    {
        try
        {
            var isRow = parser.Read();
            fields = isRow ? parser.Record : null;
            return isRow;
        }
        catch (Exception unreadable) when (unreadable is MaxFieldSizeException or InvalidDataException)
        {
            fields = null;
            return true;
        }
    }

    // A quote within a field is taken as written, e.g. for inches. One that opens a field and is not closed on its line
    // is a mistake.
    private static bool IsUnclosed(string field) =>
        field.StartsWith('"') && (field.AsSpan().ContainsAny('\r', '\n') || !field.EndsWith('"'));

    private int LineAt(int position)
    {
        var line = lineStarts.BinarySearch(position);
        return line >= 0 ? line : ~line - 1;
    }

    private static List<int> LineStartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var isFirstOfTwo = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (text[i] is '\r' or '\n' && !isFirstOfTwo)
                starts.Add(i + 1);
        }

        return starts;
    }

    private string LineOf(int line)
    {
        var end = line + 1 < lineStarts.Count ? lineStarts[line + 1] : text.Length;
        return text[lineStarts[line]..end];
    }
}
