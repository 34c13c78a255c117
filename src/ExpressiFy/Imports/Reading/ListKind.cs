using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Text;

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
    private const int OutOfHundred = 100;

    private static readonly WordList<ListMeaning> NameWords = new(
        (ListMeaning.Saved, "watchlist wishlist watchlater towatch plantowatch planned merkliste"),
        (ListMeaning.Liked, "likes liked loved lovedtracks favorites favourites favoriten favoris favoritos preferiti"),
        (ListMeaning.Seen, "watched seen gesehen diary vus vistas"),
        (ListMeaning.Hidden, "blacklist"));

    private static readonly string[] NegatingWords =
        ["not", "never", "havent", "yet", "unseen", "unwatched", "nicht", "pas", "no", "non"];

    private static readonly string[] CopyWords = ["copy", "kopie", "copie", "copia"];

    /// <summary>What all its rows name; null when each row says it, or nothing does.</summary>
    public WorkKind? Works { get; init; }

    /// <summary>The kind of a table; null when no column names a title, or when it has the tags of MovieLens.</summary>
    public static ListKind? Of(string file, ColumnMap columns)
    {
        if (columns.Has(ColumnRole.Tag) && columns.Has(ColumnRole.MovieId))
            return null;
        if (columns.Has(ColumnRole.LetterboxdLink) && columns.Has(ColumnRole.Title))
            return Letterboxd(file, columns);
        if (columns.Names.Contains("const"))
            return Imdb(file, columns);
        if (columns.Has(ColumnRole.MovieId) && columns.Has(ColumnRole.Rating))
            return new("MovieLens ratings", OutOfFive, null);
        if (columns.HasAny(ColumnRole.Title, ColumnRole.OriginalTitle, ColumnRole.SeriesTitle, ColumnRole.ImdbId))
            return OfProgram(file, columns) ?? new("a list of titles", null, MeaningOf(file));
        return null;
    }

    /// <summary>A list that a member of Letterboxd made.</summary>
    public static ListKind LetterboxdList(string file) => new("a Letterboxd list", OutOfFive, MeaningOf(file));

    private static ListKind Letterboxd(string file, ColumnMap columns)
    {
        // watched.csv, watchlist.csv and likes/films.csv have the same columns.
        if (IsNamed(file, "watchlist"))
            return new("Letterboxd watchlist", OutOfFive, ListMeaning.Saved);
        if (IsNamed(file, "watched"))
            return new("Letterboxd watched films", OutOfFive, ListMeaning.Seen);
        if (IsNamed(file, "films"))
            return new("Letterboxd likes", OutOfFive, ListMeaning.Liked);
        // A review is of a film that was watched, on whichever day.
        if (columns.Names.Contains("review"))
            return new("Letterboxd reviews", OutOfFive, ListMeaning.Seen);
        if (columns.Has(ColumnRole.Watched))
            return new("Letterboxd diary", OutOfFive, null);
        // The diary has the rating of each viewing, ratings.csv the present one.
        if (columns.Has(ColumnRole.Rating))
            return new("Letterboxd ratings", OutOfFive, ListMeaning.Seen, Rank: 1);
        return LetterboxdList(file);
    }

    private static ListKind Imdb(string file, ColumnMap columns)
    {
        if (!columns.Has(ColumnRole.Position))
            return new("IMDb ratings", OutOfTen, null);
        if (IsNamed(file, "watchlist"))
            return new("IMDb watchlist", OutOfTen, ListMeaning.Saved);
        return new("an IMDb list", OutOfTen, MeaningOf(file));
    }

    // Programs whose scale is known: the ratings of a person who never gave more than five of ten are still of ten.
    private static ListKind? OfProgram(string file, ColumnMap columns)
    {
        var names = columns.Names;
        if (IsAny("isbn", "isbn13", "isbnuid", "bookid", "author", "authors", "autor", "auteur", "pages", "pagecount"))
            return new("a list of books", null, null) { Works = WorkKind.Book };
        if (IsAny("hoursplayed", "playtime", "playtimehours", "steamid", "steamappid", "igdbid", "gameid"))
            return new("a list of games", null, null) { Works = WorkKind.Game };
        if (columns.IsTmdbExport)
            return new("a TMDB list", OutOfTen, MeaningOf(file));
        if (IsAny("simklid"))
            return new("a Simkl list", OutOfTen, MeaningOf(file));
        if (IsAll("mediaid", "source", "mediatype"))
            return new("a Yamtrack list", OutOfTen, null);
        if (IsAny("seriesanimedbid", "malid", "animeid", "myanimelistid"))
            return new("a list of anime", OutOfTen, null) { Works = WorkKind.Anime };
        if (IsAny("trakt", "traktid", "traktrating"))
            return new("a Trakt list", OutOfTen, MeaningOf(file));
        if (IsAll("filmid", "tier"))
            return new("Criticker ratings", OutOfHundred, null);
        if (IsAny("个人评分", "我的评分", "打分日期"))
            return new("a Douban list", OutOfFive, MeaningOf(file));
        return null;

        bool IsAny(params string[] any) => any.Any(names.Contains);
        bool IsAll(params string[] all) => all.All(names.Contains);
    }

    // Browsers and file managers rename a second copy, e.g. to "watched (1).csv". A list that a member called "Films of
    // 1999" holds no likes.
    private static bool IsNamed(string file, string name)
    {
        if (IsInLists(file))
            return false;
        var words = WordsOf(file);
        return words[0] == name && words.Skip(1).All(word => CopyWords.Contains(word) || word.All(char.IsAsciiDigit));
    }

    private static bool IsInLists(string file) =>
        file.Split('/').SkipLast(1).Contains("lists", StringComparer.OrdinalIgnoreCase);

    /// <summary>What the file's name says, e.g. "my-watchlist.csv"; null when it says nothing.</summary>
    private static ListMeaning? MeaningOf(string file)
    {
        var words = WordsOf(file);
        if (words.Any(NegatingWords.Contains))
            return null;
        var pairs = words.Zip(words.Skip(1), (first, second) => first + second);
        return words.Concat(pairs).Select(word => NameWords.Of(word)).FirstOrDefault(meaning => meaning is not null);
    }

    private static string[] WordsOf(string file) =>
        NameNormalizer.Normalize(Path.GetFileNameWithoutExtension(file)).Split(' ');
}
