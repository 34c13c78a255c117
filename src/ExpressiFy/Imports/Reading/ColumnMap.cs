using System.Collections.Frozen;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// Finds the columns of a table by the names in its header, in any order. Case, spaces and punctuation of the names do
/// not count, nor letters beyond a–z that have no plain form.
/// </summary>
internal sealed class ColumnMap
{
    private static readonly FrozenDictionary<string, Column> ColumnsByName = TableOf(
        (Column.Title, "title name film movie filmtitle movietitle filmname moviename primarytitle"),
        (Column.Title, "track trackname tracktitle song songtitle songname"),
        (Column.Title, "titel titre titulo titolo"),
        (Column.OriginalTitle, "originaltitle alsoknownas aka"),
        (Column.Year, "year releaseyear yearreleased yearofrelease jahr annee ano anno"),
        (Column.Rating, "rating yourrating myrating userrating yourated myscore score stars"),
        (Column.RatingOfTen, "rating10"),
        (Column.ImdbId, "const imdbid imdb tconst imdblink imdburl url link"),
        (Column.MovieId, "movieid"),
        (Column.Person, "userid"),
        (Column.Artist, "artist artists artistname artistnames performer band"),
        (Column.Listed, "date daterated dateadded created timestamp"),
        (Column.Watched, "watcheddate datewatched watchedat watchedon lastwatchedat"),
        (Column.Position, "position"),
        (Column.LetterboxdLink, "letterboxduri"),
        (Column.Tag, "tag"));

    private readonly ILookup<Column, int> places;

    public ColumnMap(IReadOnlyList<string> header)
    {
        Count = header.Count;
        Names = [.. header.Select(Compact)];
        places = Names.Index()
            .Where(name => ColumnsByName.ContainsKey(name.Item))
            .ToLookup(name => ColumnsByName[name.Item], name => name.Index);
    }

    /// <summary>Number of columns, those of unknown use included.</summary>
    public int Count { get; }

    /// <summary>The names in the header as lower-case letters a–z and digits only.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether there is a column of that use.</summary>
    public bool Has(Column column) => places.Contains(column);

    /// <summary>
    /// The first non-empty field of the columns of that use, without spaces around it; null when all are empty.
    /// </summary>
    public string? Value(CsvRow row, Column column) => Values(row, column).FirstOrDefault();

    /// <summary>The non-empty fields of the columns of that use, without spaces around them.</summary>
    public IEnumerable<string> Values(CsvRow row, Column column) => places[column]
        .Where(place => place < row.Fields.Length)
        .Select(place => row.Fields[place].Trim())
        .Where(value => value.Length > 0);

    private static string Compact(string name) =>
        string.Concat(NameNormalizer.Normalize(name).Where(char.IsAsciiLetterOrDigit));

    private static FrozenDictionary<string, Column> TableOf(params (Column Column, string Names)[] rows)
    {
        var table = new Dictionary<string, Column>();
        foreach (var (column, names) in rows)
        {
            foreach (var name in names.Split(' '))
                table.Add(name, column);
        }

        return table.ToFrozenDictionary();
    }
}
