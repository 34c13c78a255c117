namespace ExpressiFy.Imports.Reading;

/// <summary>The kind of a list, recognised by its columns and, for Letterboxd and IMDb, by its file name.</summary>
/// <param name="What">For people, e.g. "Letterboxd ratings".</param>
/// <param name="OutOf">The best possible rating; null when it has to be derived from the ratings.</param>
/// <param name="Meaning">The meaning of its titles; null when the kind gives none.</param>
/// <param name="Rank">Of several ratings of one title, that of the highest rank counts.</param>
internal sealed record ListKind(string What, int? OutOf, ListMeaning? Meaning, int Rank = 0)
{
    private const int OutOfFive = 5;
    private const int OutOfTen = 10;

    /// <summary>The kind of a table; null when no column names a title, or when it has the tags of MovieLens.</summary>
    public static ListKind? Of(string file, ColumnMap columns)
    {
        if (columns.Has(Column.Tag) && columns.Has(Column.MovieId))
            return null;
        if (columns.Has(Column.LetterboxdLink) && columns.Has(Column.Title))
            return Letterboxd(file, columns);
        if (columns.Names.Contains("const"))
            return Imdb(file, columns);
        if (columns.Has(Column.MovieId) && columns.Has(Column.Rating))
            return new("MovieLens ratings", OutOfFive, null);
        if (columns.Has(Column.Title) || columns.Has(Column.ImdbId))
            return new("a list of titles", null, columns.Has(Column.Watched) ? ListMeaning.Seen : null);
        return null;
    }

    private static ListKind Letterboxd(string file, ColumnMap columns)
    {
        // watched.csv, watchlist.csv and likes/films.csv have the same columns.
        if (IsNamed(file, "watchlist"))
            return new("Letterboxd watchlist", OutOfFive, ListMeaning.Saved);
        if (IsNamed(file, "watched"))
            return new("Letterboxd watched films", OutOfFive, ListMeaning.Seen);
        if (IsNamed(file, "films"))
            return new("Letterboxd likes", OutOfFive, ListMeaning.Liked);
        if (columns.Has(Column.Watched))
            return new("Letterboxd diary", OutOfFive, ListMeaning.Seen);
        // The diary has the rating of each viewing, ratings.csv the present one.
        if (columns.Has(Column.Rating))
            return new("Letterboxd ratings", OutOfFive, ListMeaning.Seen, Rank: 1);
        return new("a Letterboxd list", OutOfFive, null);
    }

    private static ListKind Imdb(string file, ColumnMap columns)
    {
        if (!columns.Has(Column.Position))
            return new("IMDb ratings", OutOfTen, null);
        if (IsNamed(file, "watchlist"))
            return new("IMDb watchlist", OutOfTen, ListMeaning.Saved);
        return new("an IMDb list", OutOfTen, null);
    }

    // Browsers rename a second download, e.g. to "watched (1).csv".
    private static bool IsNamed(string file, string start) =>
        Path.GetFileNameWithoutExtension(file).StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
