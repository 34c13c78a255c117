namespace ExpressiFy.Imports.Reading;

/// <summary>A row that was read and of which nothing is kept.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line's number; the first is 1.</param>
/// <param name="Title">Its title as written.</param>
/// <param name="Why">A phrase for people, without a full stop.</param>
public sealed record SkippedRow(string File, int Line, string Title, string Why);
