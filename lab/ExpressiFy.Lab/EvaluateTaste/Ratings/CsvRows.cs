using System.Text;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>
/// The rows of a table with a header, separated by commas, semicolons or tabs, with optional quotation marks. Not
/// CsvHelper, because errors name the line, and a quoted field never continues on the next line.
/// </summary>
internal sealed class CsvRows
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly string file;
    private readonly char separator;
    private readonly string[] header;

    private CsvRows(string file, char separator, string[] header)
    {
        this.file = file;
        this.separator = separator;
        this.header = header;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns => header;

    /// <summary>Opens a file and reads its header, whose most frequent separator is that of the file.</summary>
    public static CsvRows Open(string file)
    {
        using var reader = new StreamReader(file);
        var line = reader.ReadLine()?.TrimStart('\uFEFF') ?? "";
        var separator = Separators.MaxBy(candidate => line.Count(character => character == candidate));
        return new(file, separator, [.. Split(line, separator).Select(name => name.Trim())]);
    }

    /// <summary>
    /// The index of a column with one of these names, the first name first, ignoring case; -1 for none.
    /// </summary>
    public int Find(params string[] names)
    {
        foreach (var name in names)
        {
            var index = Array.FindIndex(header, column => column.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
                return index;
        }

        return -1;
    }

    /// <summary>The rows below the header with their line numbers, without blank lines.</summary>
    /// <exception cref="Failure">A row has another number of fields than the header.</exception>
    public IEnumerable<(int Line, string[] Fields)> Read()
    {
        using var reader = new StreamReader(file);
        reader.ReadLine();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var fields = Split(text, separator);
            if (fields.Length != header.Length)
            {
                throw new Failure(
                    $"{file}, line {line}: {fields.Length} fields where the header has {header.Length}.");
            }

            yield return (line, fields);
        }
    }

    private static string[] Split(string line, char separator)
    {
        if (!line.Contains('"'))
            return line.Split(separator);

        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var isEscapedQuote = isQuoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"';
            if (isEscapedQuote)
            {
                field.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == separator && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
