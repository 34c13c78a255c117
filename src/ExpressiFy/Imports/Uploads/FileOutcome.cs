namespace ExpressiFy.Imports.Uploads;

/// <summary>A file that was read as a list.</summary>
/// <param name="File">Its name.</param>
/// <param name="What">What it was taken for, e.g. "Letterboxd ratings".</param>
/// <param name="Rows">How many of its rows name a title.</param>
/// <param name="Encoding">"UTF-8", "UTF-16" or "Windows-1252".</param>
/// <param name="OutOf">The best possible rating; null when it has none.</param>
public sealed record ReadFile(string File, string What, int Rows, string Encoding, int? OutOf);

/// <summary>A file of which nothing was read.</summary>
/// <param name="File">Its name.</param>
/// <param name="Why">A phrase for people.</param>
public sealed record LeftOutFile(string File, string Why);
