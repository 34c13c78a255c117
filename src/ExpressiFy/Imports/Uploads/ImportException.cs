namespace ExpressiFy.Imports.Uploads;

/// <summary>Why files were refused as a whole.</summary>
public enum ImportProblem
{
    /// <summary>More bytes, files or rows than are taken.</summary>
    TooLarge,

    /// <summary>No list of titles in it.</summary>
    NoList,

    /// <summary>It begins like a ZIP but cannot be unpacked.</summary>
    Damaged,

    /// <summary>The ratings of several people, and nobody said whose to take.</summary>
    SeveralPeople,
}

/// <summary>Files that cannot be imported at all. The message is for people.</summary>
public sealed class ImportException(ImportProblem problem, string message) : Exception(message)
{
    public ImportProblem Problem { get; } = problem;
}
