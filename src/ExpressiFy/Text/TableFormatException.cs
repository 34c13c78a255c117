namespace ExpressiFy.Text;

/// <summary>A catalogue file is not what it should be. The message starts with file and line, e.g. "films.tsv:17: …".</summary>
public sealed class TableFormatException(string file, int line, string problem) : FormatException($"{file}:{line}: {problem}")
{
    /// <summary>Name of the file.</summary>
    public string File { get; } = file;

    /// <summary>Line number as editors count, the header being 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong there.</summary>
    public string Problem { get; } = problem;
}
