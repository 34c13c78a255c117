using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Titles that an operator adds, from files with the columns of films.tsv, series.tsv or tracks.tsv in any
/// order: comma- or semicolon-separated with quotes when the name ends in .csv, else tab-separated. A line with a
/// mistake is reported, and the other lines are read.
/// </summary>
/// <param name="Titles">The titles of the lines without mistakes.</param>
/// <param name="Problems">The lines with mistakes, and files that are no such tables.</param>
public sealed record CatalogueAdditions(IReadOnlyList<Title> Titles, IReadOnlyList<UnreadableLine> Problems)
{
    /// <summary>
    /// Reads files. Nothing is replaced: an id that the catalogue has, or that the files have twice, is a mistake.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static CatalogueAdditions Read(IEnumerable<string> paths, TitleCatalogue catalogue)
    {
        var titles = new List<Title>();
        var problems = new List<UnreadableLine>();
        var rowsById = new Dictionary<TitleId, TsvRow>();
        foreach (var row in paths.SelectMany(path => AdditionFile.Rows(path, problems)))
        {
            try
            {
                var title = TitleReader.TitleOf(row);
                CheckIsNew(title.Id, row, catalogue, rowsById);
                titles.Add(title);
            }
            catch (TableFormatException mistake)
            {
                problems.Add(new(mistake.File, mistake.Line, mistake.Problem.TrimEnd('.')));
            }
        }

        return new(titles, problems);
    }

    private static void CheckIsNew(
        TitleId id,
        TsvRow row,
        TitleCatalogue catalogue,
        Dictionary<TitleId, TsvRow> rowsById)
    {
        var builtIn = catalogue.Find(id);
        if (builtIn is not null)
            throw row.Wrong($"{id} is built in already, as {builtIn.Name} ({builtIn.Year}).");
        if (!rowsById.TryAdd(id, row))
            throw row.Wrong($"{id} stands in {rowsById[id].File}:{rowsById[id].Line} already.");
    }
}
