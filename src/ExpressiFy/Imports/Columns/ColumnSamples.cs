using ExpressiFy.Imports.Fields;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Columns;

/// <summary>Cells from the beginning of a table, by which columns with an ambiguous name are told apart.</summary>
internal sealed class ColumnSamples(IReadOnlyList<CsvRow> rows)
{
    /// <summary>Rows from the beginning of a table that are looked at.</summary>
    public const int Rows = 200;

    /// <summary>The cells of a column that are not empty, without spaces around them.</summary>
    public IReadOnlyList<string> Of(int place) =>
        [.. rows
            .Where(row => place < row.Fields.Length)
            .Select(row => row.Fields[place].Trim())
            .Where(cell => cell.Length > 0)];

    /// <summary>Whether a column has cells and at least half of them are ratings.</summary>
    public bool AreMostlyRatings(int place)
    {
        var cells = Of(place);
        return cells.Count > 0 && 2 * cells.Count(cell => RatingField.Read(cell) is not null) >= cells.Count;
    }

    /// <summary>Whether any cell of a column fulfils a condition.</summary>
    public bool Any(int place, Func<string, bool> condition) => Of(place).Any(condition);
}
