using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>One entry of a list that is no table but names the fields of each entry: JSON or XML.</summary>
/// <param name="Line">The line on which it begins; in JSON its number. From 1.</param>
/// <param name="Fields">Its fields that hold anything, by the names that a column would have.</param>
internal sealed record ListRecord(int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Entries that are looked at: with so many, the import is refused.</summary>
    public const int Most = ImportLimits.MostRows + 1;

    /// <summary>
    /// The entries as rows below a header with all names; null when there are none. A header that is too wide for a
    /// table ends early.
    /// </summary>
    public static IEnumerable<CsvRow>? Table(IEnumerable<ListRecord> records)
    {
        var names = records
            .SelectMany(record => record.Fields.Keys)
            .Distinct()
            .Take(ColumnMap.MostColumns + 1)
            .ToArray();
        return names.Length == 0 ? null : records.Select(RowOf).Prepend(new(0, names));

        CsvRow RowOf(ListRecord record) =>
            new(record.Line, Array.ConvertAll(names, name => record.Fields.GetValueOrDefault(name) ?? ""));
    }
}
