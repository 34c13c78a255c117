namespace ExpressiFy.Imports.Uploads;

/// <summary>A file that was read as a list.</summary>
/// <param name="File">Its name.</param>
/// <param name="What">The kind of the list, e.g. "Letterboxd ratings".</param>
/// <param name="Rows">Number of rows that were read.</param>
/// <param name="Encoding">"UTF-8", "UTF-16" or "Windows-1252".</param>
/// <param name="OutOf">The best possible rating; null for a list without ratings.</param>
public sealed record ReadFile(string File, string What, int Rows, string Encoding, int? OutOf);

/// <summary>A file, or part of a file, that was not read.</summary>
/// <param name="File">Its name.</param>
/// <param name="Why">A phrase for people.</param>
public sealed record LeftOutFile(string File, string Why);
