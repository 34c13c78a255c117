namespace ExpressiFy.Imports.Reading;

/// <summary>What a table turned out to be, by its columns and, where Letterboxd leaves no other way, by its name.</summary>
/// <param name="What">For people, e.g. "Letterboxd ratings".</param>
/// <param name="OutOf">The best possible rating; null when the numbers themselves have to tell.</param>
/// <param name="Meaning">What its titles without a rating are; null when nothing tells.</param>
/// <param name="Rank">Of several ratings of one title the one of highest rank counts.</param>
internal sealed record ListKind(string What, int? OutOf, ListMeaning? Meaning, int Rank = 0)
{
    /// <summary>The kind of a table; null when no column of it names a title.</summary>
    public static ListKind? Of(string file, ColumnMap columnMap) =>
        columnMap.Have(Column.Tag) && columnMap.Have(Column.MovieId) ? null
        : columnMap.Have(Column.LetterboxdLink) && columnMap.Have(Column.Title) ? Letterboxd(file, columnMap)
        : columnMap.Names.Contains("const") ? Imdb(file, columnMap)
        : columnMap.Have(Column.MovieId) && columnMap.Have(Column.Rating) ? new("MovieLens ratings", 5, null)
        : columnMap.Have(Column.Title) || columnMap.Have(Column.ImdbId) ? new("a list of titles", null, columnMap.Have(Column.Watched) ? ListMeaning.Seen : null)
        : null;

    private static ListKind Letterboxd(string file, ColumnMap columnMap)
    {
        // watched.csv, watchlist.csv and likes/films.csv have the same columns. Browsers rename to "watched (1).csv".
        var name = Path.GetFileNameWithoutExtension(file).ToLowerInvariant();
        bool Named(string start) => name.StartsWith(start, StringComparison.Ordinal);
        return Named("watchlist") ? new("Letterboxd watchlist", 5, ListMeaning.Saved)
            : Named("watched") ? new("Letterboxd watched films", 5, ListMeaning.Seen)
            : Named("films") ? new("Letterboxd likes", 5, ListMeaning.Liked)
            : columnMap.Have(Column.Watched) ? new("Letterboxd diary", 5, ListMeaning.Seen)
            // The diary keeps what a film got at each viewing, ratings.csv what it has now.
            : columnMap.Have(Column.Rating) ? new("Letterboxd ratings", 5, ListMeaning.Seen, Rank: 1)
            : new("a Letterboxd list", 5, null);
    }

    private static ListKind Imdb(string file, ColumnMap columnMap) =>
        !columnMap.Have(Column.Position) ? new("IMDb ratings", 10, null)
        : Path.GetFileNameWithoutExtension(file).StartsWith("watchlist", StringComparison.OrdinalIgnoreCase)
            ? new("IMDb watchlist", 10, ListMeaning.Saved)
            : new("an IMDb list", 10, null);
}
