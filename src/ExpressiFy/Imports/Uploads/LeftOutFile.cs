using ExpressiFy.Imports.Columns;

namespace ExpressiFy.Imports.Uploads;

/// <summary>A file, or part of a file, that was not read.</summary>
/// <param name="File">Its name.</param>
/// <param name="Why">A phrase for people.</param>
public sealed record LeftOutFile(string File, string Why)
{
    /// <summary>
    /// The columns of a table in which no title was found, so that the person can say which it is; empty for others.
    /// </summary>
    public IReadOnlyList<ReadColumn> Columns { get; init; } = [];
}
