using System.Collections.Frozen;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>What a column of a list is for.</summary>
internal enum Column
{
    Title,
    OriginalTitle,
    Year,
    Rating,
    RatingOfTen,
    ImdbId,
    MovieId,
    Person,
    Artist,
    Said,
    Watched,
    Position,
    LetterboxdLink,
    Tag,
}

/// <summary>Which column of a table is which: header names count without case, blanks and punctuation, in any order.</summary>
internal sealed class ColumnMap
{
    private static readonly FrozenDictionary<string, Column> Known = new (Column Column, string[] Names)[]
    {
        (Column.Title, ["title", "name", "film", "movie", "filmtitle", "movietitle", "filmname", "moviename", "primarytitle", "track", "trackname", "tracktitle", "song", "songtitle", "songname", "titel", "titre", "titulo", "titolo"]),
        (Column.OriginalTitle, ["originaltitle", "alsoknownas", "aka"]),
        (Column.Year, ["year", "releaseyear", "yearreleased", "yearofrelease", "jahr", "annee", "ano", "anno"]),
        (Column.Rating, ["rating", "yourrating", "myrating", "userrating", "yourated", "myscore", "score", "stars"]),
        (Column.RatingOfTen, ["rating10"]),
        (Column.ImdbId, ["const", "imdbid", "imdb", "tconst", "imdblink", "imdburl", "url", "link"]),
        (Column.MovieId, ["movieid"]),
        (Column.Person, ["userid"]),
        (Column.Artist, ["artist", "artists", "artistname", "artistnames", "performer", "band"]),
        (Column.Said, ["date", "daterated", "dateadded", "created", "timestamp"]),
        (Column.Watched, ["watcheddate", "datewatched", "watchedat", "watchedon", "lastwatchedat"]),
        (Column.Position, ["position"]),
        (Column.LetterboxdLink, ["letterboxduri"]),
        (Column.Tag, ["tag"]),
    }.SelectMany(row => row.Names.Select(name => (name, row.Column))).ToFrozenDictionary(pair => pair.name, pair => pair.Column);

    private readonly ILookup<Column, int> places;

    public ColumnMap(IReadOnlyList<string> header)
    {
        Count = header.Count;
        Names = [.. header.Select(Plain)];
        places = Names.Index().Where(name => Known.ContainsKey(name.Item)).ToLookup(name => Known[name.Item], name => name.Index);
    }

    public int Count { get; }

    /// <summary>The header's names, lower-case letters and digits only.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool Have(Column column) => places.Contains(column);

    /// <summary>The first of the columns of that use that holds something in this row, without blanks around; null when none does.</summary>
    public string? Value(CsvRow row, Column column) => Values(row, column).FirstOrDefault();

    public IEnumerable<string> Values(CsvRow row, Column column) => places[column]
        .Where(place => place < row.Fields.Length).Select(place => row.Fields[place].Trim()).Where(value => value.Length > 0);

    private static string Plain(string name) =>
        string.Concat(ExpressiFy.Text.NameNormalizer.Normalize(name).Where(char.IsAsciiLetterOrDigit));
}
