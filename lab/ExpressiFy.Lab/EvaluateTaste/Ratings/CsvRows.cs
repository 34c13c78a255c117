using ExpressiFy.Cli.Terminal;
namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>Rows of a table with a header, separated by comma, semicolon or tab, with or without quotation marks.</summary>
internal sealed class CsvRows
{
    private readonly string file;
    private readonly char separator;
    private readonly string[] header;

    private CsvRows(string file, char separator, string[] header) => (this.file, this.separator, this.header) = (file, separator, header);

    /// <summary>The names of the columns as the file writes them.</summary>
    public IReadOnlyList<string> Columns => header;

    /// <summary>Opens a file and reads its header.</summary>
    public static CsvRows Open(string file)
    {
        using var reader = new StreamReader(file);
        var first = reader.ReadLine()?.TrimStart('\uFEFF') ?? "";
        var separator = new[] { ',', ';', '\t' }.MaxBy(candidate => first.Count(letter => letter == candidate));
        return new(file, separator, [.. Split(first, separator).Select(name => name.Trim())]);
    }

    /// <summary>Where a column stands, by the first of these names that there is, in any case; -1 for none.</summary>
    public int Find(params string[] names)
    {
        foreach (var name in names)
        {
            if (Array.FindIndex(header, column => column.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index)
                return index;
        }

        return -1;
    }

    /// <summary>The rows below the header and their line numbers; rows of another length than the header's are an error that names the line.</summary>
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
                throw new Failure($"{file}, line {line}: {fields.Length} fields where the header has {header.Length}.");
            yield return (line, fields);
        }
    }

    private static string[] Split(string line, char separator)
    {
        if (!line.Contains('"'))
            return line.Split(separator);
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                field.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == separator && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(line[i]);
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
