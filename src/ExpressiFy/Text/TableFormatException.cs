namespace ExpressiFy.Text;

/// <summary>
/// A line of a table is not of the expected form. The message starts with file and line, e.g. "films.tsv:17: …".
/// </summary>
public sealed class TableFormatException(string file, int line, string problem)
    : FormatException($"{file}:{line}: {problem}")
{
    /// <summary>Name of the file.</summary>
    public string File { get; } = file;

    /// <summary>Number of the line; the header is 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong with the line.</summary>
    public string Problem { get; } = problem;
}
