using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ExpressiFy.Text;

/// <summary>A row of a table and the line it begins on, as editors count.</summary>
internal sealed record CsvRow(int Line, string[] Fields);

/// <summary>
/// Comma-, semicolon- or tab-separated text (RFC 4180: quotes, newlines in quotes). A line that cannot be read is reported and costs
/// only itself: CsvHelper would let an unclosed quote swallow the rest of the file, so reading starts again on the next line.
/// </summary>
internal sealed class CsvText
{
    /// <summary>Characters of one field; the longest thing in a table of ours is a review.</summary>
    public const int LongestField = 64 * 1024;

    /// <summary>Lines that cannot be read before the rest of the text is given up.</summary>
    public const int MostUnreadable = 1_000;

    private readonly string file;
    private readonly string text;
    private readonly char separator;
    private readonly List<int> lineStarts = [0];

    public CsvText(string file, string text)
    {
        (this.file, this.text) = (file, text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                lineStarts.Add(i + 1);
        }

        var first = lineStarts.Count > 1 ? text[..lineStarts[1]] : text;
        // Spreadsheets put "sep=;" above the header.
        Start = first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Trim().Length == 5 ? 1 : 0;
        separator = Start == 1 ? first.Trim()[4] : Separator(first);
    }

    private int Start { get; }

    /// <summary>All rows that hold anything, the header among them; what cannot be read is added to <paramref name="unreadable"/>.</summary>
    public IEnumerable<CsvRow> Rows(ICollection<UnreadableLine> unreadable)
    {
        var next = Start;
        while (next < lineStarts.Count)
        {
            var from = lineStarts[next];
            var broken = false;
            var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = separator.ToString(),
                HasHeaderRecord = false,
                IgnoreBlankLines = false,
                MaxFieldSize = LongestField,
                // A quote in the midst of a field is somebody's inches. One that opens a field and is not closed on its line is a mistake.
                BadDataFound = bad => broken |= bad.Field.StartsWith('"') && (bad.Field.Contains('\n') || bad.Field.Contains('\r') || !bad.Field.EndsWith('"')),
            };
            using var parser = new CsvParser(new TextFrom(text, from), configuration);
            for (var line = next; ; line = LineAt(from + (int)parser.CharCount))
            {
                string[]? fields = null;
                try
                {
                    if (!parser.Read())
                        yield break;
                    fields = parser.Record!;
                }
                catch (MaxFieldSizeException)
                {
                    broken = true;
                }

                if (broken)
                {
                    unreadable.Add(new(file, line + 1, "a quotation mark is opened and not closed"));
                    next = line + 1;
                    break;
                }

                if (fields!.Any(field => !string.IsNullOrWhiteSpace(field)))
                    yield return new(line + 1, fields!);
            }

            if (unreadable.Count >= MostUnreadable && next < lineStarts.Count)
            {
                unreadable.Add(new(file, next + 1, "too many lines cannot be read: nothing from here on was tried"));
                yield break;
            }
        }
    }

    private int LineAt(int position)
    {
        var found = lineStarts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }

    private static char Separator(string header) =>
        new[] { ',', ';', '\t' }.MaxBy(candidate => header.Count(letter => letter == candidate));

    /// <summary>Reads a text from the midst on, without copying it: every broken line starts one of these.</summary>
    private sealed class TextFrom(string text, int position) : TextReader
    {
        public override int Peek() => position < text.Length ? text[position] : -1;

        public override int Read() => position < text.Length ? text[position++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var taken = Math.Min(count, text.Length - position);
            text.CopyTo(position, buffer, index, taken);
            position += taken;
            return taken;
        }
    }
}
