using System.Collections.Frozen;
using ExpressiFy.Affect;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Reads films.tsv, series.tsv and tracks.tsv, and the rows of files that operators add. Because people edit these
/// files by hand, every mistake is a <see cref="TableFormatException"/> with file and line, and nothing is guessed.
/// </summary>
public static class TitleReader
{
    // The Kinetoscope was shown in 1893; some composers are older.
    private const int FirstFilmYear = 1893;
    private const int FirstTrackYear = 1600;

    // The first serial of television.
    private const int FirstSeriesYear = 1930;
    private const int LastYear = 2100;

    private const int LongestRuntime = 1000;
    private const int MostSeasons = 200;
    private const int MostLanguages = 5;
    private const int MostDirectors = 20;
    private const int BestAcclaim = 3;
    private const int FewestMoods = 2;
    private const int MostMoods = 8;
    private const int MostThemes = 3;
    private const int HighestPopularity = 10;

    internal static readonly string[] FilmColumns =
    [
        "imdb_id", "title", "also", "year", "runtime", "genres", "languages", "directors", "franchise", "acclaim",
        "popularity", "moods", "themes", "about",
    ];

    internal static readonly string[] SeriesColumns =
    [
        "imdb_id", "title", "also", "year", "last_year", "seasons", "episode", "genres", "languages", "creators",
        "acclaim", "popularity", "moods", "themes", "about",
    ];

    internal static readonly string[] TrackColumns =
    [
        "id", "title", "artist", "year", "genres", "languages", "tempo", "acclaim", "popularity", "moods",
    ];

    // One object for each possible tag, shared by all titles: there may be a hundred thousand of them.
    private static readonly FrozenDictionary<string, MoodTag> Tags = AllTags();

    /// <summary>The films of a file; <paramref name="file"/> names it in errors.</summary>
    public static IReadOnlyList<Title> ReadFilms(string file, TextReader reader) =>
        Unique(Tsv.Read(file, reader, FilmColumns).Select(row => (row, CompleteFilm(row))));

    /// <summary>The series of a file; <paramref name="file"/> names it in errors.</summary>
    public static IReadOnlyList<Title> ReadSeries(string file, TextReader reader) =>
        Unique(Tsv.Read(file, reader, SeriesColumns).Select(row => (row, CompleteSeries(row))));

    /// <summary>The tracks of a file; <paramref name="file"/> names it in errors.</summary>
    public static IReadOnlyList<Title> ReadTracks(string file, TextReader reader) =>
        Unique(Tsv.Read(file, reader, TrackColumns).Select(row => (row, Track(row))));

    /// <summary>
    /// The title of a row with <see cref="FilmColumns"/>, <see cref="SeriesColumns"/> or <see cref="TrackColumns"/>.
    /// </summary>
    internal static Title TitleOf(TsvRow row)
    {
        if (ReferenceEquals(row.Columns, FilmColumns))
            return Film(row);
        return ReferenceEquals(row.Columns, SeriesColumns) ? Series(row) : Track(row);
    }

    private static Title CompleteFilm(TsvRow row) => Complete(Film(row), row, "runtime");

    private static Title CompleteSeries(TsvRow row) => Complete(Series(row), row, "episode");

    // Operators may leave out length, popularity and description; the built-in titles have them.
    private static Title Complete(Title title, TsvRow row, string length) => title with
    {
        RuntimeMinutes = row.Whole(length, 1, LongestRuntime),
        Popularity = row.Whole("popularity", 1, HighestPopularity),
        About = row["about"],
    };

    private static Title Film(TsvRow row) => Watched(row, Medium.Film, FirstFilmYear, "runtime") with
    {
        Creators = row.List("directors", MostDirectors),
        Franchise = row.Optional("franchise"),
    };

    private static Title Series(TsvRow row) => Watched(row, Medium.Series, FirstSeriesYear, "episode") with
    {
        LastYear = LastYearOf(row),
        Seasons = row.OptionalWhole("seasons", 1, MostSeasons),
        Creators = row.Optional("creators") is null ? [] : row.List("creators", MostDirectors),
    };

    // What films and series have alike.
    private static Title Watched(TsvRow row, Medium medium, int firstYear, string length) => new()
    {
        Id = Id(row, $"{medium.Name()}:{row["imdb_id"]}"),
        Name = row["title"],
        OtherNames = row.Optional("also")?.Split("; ") ?? [],
        Year = row.Whole("year", firstYear, LastYear),
        RuntimeMinutes = row.OptionalWhole(length, 1, LongestRuntime),
        Genres = KnownGenres(row, Genres.Watched),
        Languages = Languages(row),
        Creators = [],
        Acclaim = row.Whole("acclaim", 1, BestAcclaim),
        Popularity = PopularityOf(row),
        Moods = Moods(row),
        Themes = KnownThemes(row),
        About = row.Optional("about"),
    };

    // A series that goes on has no last year.
    private static int? LastYearOf(TsvRow row)
    {
        var last = row.OptionalWhole("last_year", FirstSeriesYear, LastYear);
        return last < row.Whole("year", FirstSeriesYear, LastYear)
            ? throw row.Wrong("The last year is before the first.")
            : last;
    }

    private static Title Track(TsvRow row) => new()
    {
        Id = Id(row, "track:" + row["id"]),
        Name = row["title"],
        Creators = [row["artist"]],
        Year = row.Whole("year", FirstTrackYear, LastYear),
        Genres = KnownGenres(row, Genres.Track),
        Languages = Languages(row),
        Tempo = TempoOf(row),
        Acclaim = row.Whole("acclaim", 1, BestAcclaim),
        Popularity = PopularityOf(row),
        Moods = Moods(row),
    };

    private static TitleId Id(TsvRow row, string text) =>
        TitleId.TryParse(text, out var id) ? id : throw row.Wrong($"\"{text}\" is no title id.");

    private static Tempo TempoOf(TsvRow row) => row["tempo"] switch
    {
        "slow" => Tempo.Slow,
        "mid" => Tempo.Mid,
        "fast" => Tempo.Fast,
        var other => throw row.Wrong($"tempo \"{other}\" is none of slow, mid, fast."),
    };

    // The strings of the list of genres, not those of the row, so that titles share them.
    private static string[] KnownGenres(TsvRow row, IReadOnlyList<string> known)
    {
        var genres = row.List("genres", Title.MostGenres);
        return [.. genres.Select(genre => known.FirstOrDefault(name => name == genre)
            ?? throw row.Wrong($"\"{genre}\" is none of the genres: {string.Join(", ", known)}."))];
    }

    private static int? PopularityOf(TsvRow row) => row.OptionalWhole("popularity", 1, HighestPopularity);

    private static string[] KnownThemes(TsvRow row)
    {
        if (row.Optional("themes") is null)
            return [];
        return [.. row.List("themes", MostThemes).Select(theme => Themes.All.FirstOrDefault(name => name == theme)
            ?? throw row.Wrong($"\"{theme}\" is none of the themes: {string.Join(", ", Themes.All)}."))];
    }

    private static string[] Languages(TsvRow row)
    {
        var codes = row.List("languages", MostLanguages);
        foreach (var code in codes)
        {
            if (code.Length is not (2 or 3) || !code.All(char.IsAsciiLetterLower))
                throw row.Wrong($"\"{code}\" is no language; expected codes such as en, fr, zxx.");
        }

        return [.. codes.Select(string.Intern)];
    }

    private static MoodTag[] Moods(TsvRow row)
    {
        var tags = row.List("moods", MostMoods).Select(text => Tag(row, text)).ToList();
        if (tags.Count < FewestMoods)
            throw row.Wrong("Fewer than two moods.");
        if (tags.DistinctBy(tag => tag.Word).Count() < tags.Count)
            throw row.Wrong("A mood stands twice.");
        return [.. tags.OrderByDescending(tag => tag.Strength)];
    }

    private static MoodTag Tag(TsvRow row, string text) => Tags.GetValueOrDefault(text)
        ?? throw row.Wrong($"\"{text}\" is no mood; expected a word of the vocabulary and a strength, e.g. funny:2.");

    private static FrozenDictionary<string, MoodTag> AllTags()
    {
        int[] strengths = [MoodTag.Touch, MoodTag.Clear, MoodTag.Defining];
        var tags = MoodVocabulary.All.SelectMany(word => strengths.Select(strength => new MoodTag(word, strength)));
        return tags.ToFrozenDictionary(tag => $"{tag.Word.Name}:{tag.Strength}");
    }

    private static List<Title> Unique(IEnumerable<(TsvRow Row, Title Title)> rows)
    {
        var titles = new List<Title>();
        var ids = new HashSet<TitleId>();
        foreach (var (row, title) in rows)
        {
            if (!ids.Add(title.Id))
                throw row.Wrong($"{title.Id} stands twice.");
            titles.Add(title);
        }

        return titles;
    }
}
