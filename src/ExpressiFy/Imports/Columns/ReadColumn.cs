namespace ExpressiFy.Imports.Columns;

/// <summary>A column of a file, and what it was taken for.</summary>
/// <param name="Place">Its place in the file, from 0.</param>
/// <param name="Name">Its name in the header; "column 1" and so on in a file without header.</param>
/// <param name="Role">What it was taken for.</param>
/// <param name="Samples">Some of its cells that are not empty, shortened.</param>
public sealed record ReadColumn(int Place, string Name, ColumnRole Role, IReadOnlyList<string> Samples);
