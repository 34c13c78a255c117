namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>A table of a <see cref="TasteReport"/>.</summary>
/// <param name="Caption">Text above the table.</param>
/// <param name="Header">Names of the columns; the first is left-aligned, the others right.</param>
/// <param name="Rows">The cells of each row.</param>
internal sealed record ReportTable(string Caption, string[] Header, IReadOnlyList<string[]> Rows);
