using ExpressiFy.Imports.Columns;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>A file that is a list, before its rows are read.</summary>
/// <param name="File">Its name.</param>
/// <param name="Encoding">The name of its encoding.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The rows below the header.</param>
internal sealed record ListTable(
    string File,
    string Encoding,
    ListKind Kind,
    ColumnMap Columns,
    IEnumerable<CsvRow> Rows)
{
    /// <summary>What the person corrected about the file.</summary>
    public FileCorrections Corrections { get; init; } = FileCorrections.None;

    /// <summary>Whether its rows name titles by MovieLens' own numbers only.</summary>
    public bool NeedsMovieLens =>
        Columns.Has(ColumnRole.MovieId) && !Columns.HasAny(ColumnRole.ImdbId, ColumnRole.Title);
}
