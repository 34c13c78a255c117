namespace ExpressiFy.Imports.Uploads;

/// <summary>Why files were refused as a whole.</summary>
public enum ImportProblem
{
    /// <summary>More bytes, files or rows than <see cref="ImportLimits"/> allow.</summary>
    TooLarge,

    /// <summary>None of the files is a list of titles.</summary>
    NoList,

    /// <summary>A file begins like a ZIP but cannot be unpacked.</summary>
    Damaged,

    /// <summary>The ratings of several people, and <see cref="Reading.ListOptions.Person"/> is not set.</summary>
    SeveralPeople,
}

/// <summary>Files that cannot be imported. The message is for people.</summary>
public sealed class ImportException(ImportProblem problem, string message) : Exception(message)
{
    /// <summary>Why the files were refused.</summary>
    public ImportProblem Problem { get; } = problem;

    /// <summary>The files that hold no list, with the columns of those that are tables.</summary>
    public IReadOnlyList<LeftOutFile> LeftOut { get; init; } = [];
}
