using ExpressiFy.Imports.Columns;

namespace ExpressiFy.Imports.Reading;

/// <summary>A file that was read as a list.</summary>
/// <param name="File">Its name.</param>
/// <param name="What">The kind of the list, e.g. "Letterboxd ratings".</param>
/// <param name="Rows">Number of rows that were read.</param>
/// <param name="Encoding">"UTF-8", "UTF-16" or "Windows-1252".</param>
/// <param name="OutOf">The best possible rating; null for a list without ratings.</param>
public sealed record ReadFile(string File, string What, int Rows, string Encoding, int? OutOf)
{
    /// <summary>Its columns, in their order; empty for files that are no table.</summary>
    public IReadOnlyList<ReadColumn> Columns { get; init; } = [];

    /// <summary>
    /// What it means that a title is in the list, where its row does not say it; null when nothing says it.
    /// </summary>
    public ListMeaning? Meaning { get; init; }
}
