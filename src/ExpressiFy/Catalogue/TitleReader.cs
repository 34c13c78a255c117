using System.Collections.Frozen;
using ExpressiFy.Affect;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Reads films.tsv and tracks.tsv, and the rows of files that operators add. Strict, because people edit these files by hand: every
/// mistake is a <see cref="TableFormatException"/> with file and line, and nothing is guessed.
/// </summary>
public static class TitleReader
{
    // The Kinetoscope ran in 1893; composers are older.
    private const int FirstFilmYear = 1893, FirstTrackYear = 1600, LastYear = 2100;

    internal static readonly string[] FilmColumns =
        ["imdb_id", "title", "also", "year", "runtime", "genres", "languages", "directors", "franchise", "acclaim", "moods", "about"];

    internal static readonly string[] TrackColumns =
        ["id", "title", "artist", "year", "genres", "languages", "tempo", "acclaim", "moods"];

    // One object for each of the few values that a hundred thousand titles share.
    private static readonly FrozenDictionary<string, MoodTag> Tags =
        MoodVocabulary.All.SelectMany(word => Enumerable.Range(1, 3).Select(strength => new MoodTag(word, strength)))
            .ToFrozenDictionary(tag => $"{tag.Word.Name}:{tag.Strength}");

    /// <summary>The films of a file; <paramref name="file"/> names it in errors.</summary>
    public static IReadOnlyList<Title> ReadFilms(string file, TextReader reader) =>
        Unique(Tsv.Read(file, reader, FilmColumns).Select(row => (row, Film(row) with
        {
            RuntimeMinutes = row.Whole("runtime", 1, 1000),
            About = row["about"],
        })));

    /// <summary>The tracks of a file; <paramref name="file"/> names it in errors.</summary>
    public static IReadOnlyList<Title> ReadTracks(string file, TextReader reader) =>
        Unique(Tsv.Read(file, reader, TrackColumns).Select(row => (row, Track(row))));

    /// <summary>One film; runtime, franchise, other names and what it is about may be missing.</summary>
    internal static Title Film(TsvRow row) => new()
    {
        Id = Id(row, "film:" + row["imdb_id"]),
        Name = row["title"],
        OtherNames = row.Optional("also")?.Split("; ") ?? [],
        Year = row.Whole("year", FirstFilmYear, LastYear),
        RuntimeMinutes = row.Optional("runtime") is null ? null : row.Whole("runtime", 1, 1000),
        Genres = Known(row, "genres", Genres.Film, 3),
        Languages = Languages(row),
        Creators = row.List("directors", 20),
        Franchise = row.Optional("franchise"),
        Acclaim = row.Whole("acclaim", 1, 3),
        Moods = Moods(row),
        About = row.Optional("about"),
    };

    /// <summary>One track.</summary>
    internal static Title Track(TsvRow row) => new()
    {
        Id = Id(row, "track:" + row["id"]),
        Name = row["title"],
        Creators = [row["artist"]],
        Year = row.Whole("year", FirstTrackYear, LastYear),
        Genres = Known(row, "genres", Genres.Track, 3),
        Languages = Languages(row),
        Tempo = row["tempo"] switch
        {
            "slow" => Tempo.Slow,
            "mid" => Tempo.Mid,
            "fast" => Tempo.Fast,
            var other => throw row.Wrong($"tempo \"{other}\" is none of slow, mid, fast."),
        },
        Acclaim = row.Whole("acclaim", 1, 3),
        Moods = Moods(row),
    };

    private static TitleId Id(TsvRow row, string text) =>
        TitleId.TryParse(text, out var id) ? id : throw row.Wrong($"\"{text}\" is no title id.");

    private static string[] Known(TsvRow row, string column, IReadOnlyList<string> known, int atMost) =>
        [.. row.List(column, atMost).Select(part => known.FirstOrDefault(name => name == part)
            ?? throw row.Wrong($"\"{part}\" is none of the {column}: {string.Join(", ", known)}."))];

    private static string[] Languages(TsvRow row) =>
        [.. row.List("languages", 5).Select(code => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower)
            ? string.Intern(code)
            : throw row.Wrong($"\"{code}\" is no language; expected codes such as en, fr, zxx."))];

    private static MoodTag[] Moods(TsvRow row)
    {
        var tags = row.List("moods", 5).Select(text => Tag(row, text)).ToList();
        if (tags.Count < 2)
            throw row.Wrong("Fewer than two moods.");
        return tags.DistinctBy(tag => tag.Word).Count() == tags.Count
            ? [.. tags.OrderByDescending(tag => tag.Strength)]
            : throw row.Wrong("A mood stands twice.");
    }

    private static MoodTag Tag(TsvRow row, string text) =>
        Tags.GetValueOrDefault(text)
            ?? throw row.Wrong($"\"{text}\" is no mood; expected a word of the vocabulary and a strength, e.g. funny:2.");

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
