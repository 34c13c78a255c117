namespace ExpressiFy.Text;

/// <summary>A row of a table that holds anything.</summary>
/// <param name="Line">The line on which it begins; the first line of a file is 1.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record CsvRow(int Line, string[] Fields);
