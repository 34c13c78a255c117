using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Holds a catalogue against lists of facts from elsewhere, so that a mistyped id, title or year comes to light.
/// What such a list does not know stays unverified; only a contradiction is a mismatch.
/// </summary>
public static partial class CatalogueCheck
{
    // Lists of songs give the year of whichever edition they know and are now and then wrong by a few years;
    // only when a song is listed longer than this before we say it came out, one of the two names another recording.
    private const int TrackYearSlack = 5;

    /// <summary>
    /// Checks films against a tab-separated file, gzipped if its name ends in .gz, with the columns
    /// imdb_id, title, year, genres, runtime_min, imdb_votes, alt_titles (separated by "; "). A film is verified when the row of its id bears
    /// its name, or an alternative one, and its year. <see cref="TableFormatException"/> when the file is not of that shape.
    /// </summary>
    public static CheckResult Films(IEnumerable<Title> films, string path)
    {
        var wanted = films.ToDictionary(film => film.Id.Key);
        var result = new CheckResult();
        foreach (var row in Rows(path, "imdb_id", "title", "year", "genres", "runtime_min", "imdb_votes", "alt_titles"))
        {
            if (!wanted.Remove(row["imdb_id"], out var film))
                continue;

            var names = (row.Optional("title") + "; " + row.Optional("alt_titles")).Split("; ").Select(Key);
            if (!names.Intersect(film.OtherNames.Append(film.Name).Select(Key)).Any())
                result.Mismatch(film, $"the file calls {film.Id.Key} \"{row.Optional("title")}\"");
            else if (row.Optional("year") is { } year && year != Year(film))
                result.Mismatch(film, $"the file has {year}");
            else
                result.Verify(film);
        }

        return result.Rest(wanted.Values);
    }

    /// <summary>
    /// Checks tracks against a tab-separated file, gzipped if its name ends in .gz, with the columns title, artist, year, genre.
    /// A track is verified when the file has its title by its artist. Years there are often those of a later edition, so only a much
    /// earlier one contradicts. <see cref="TableFormatException"/> when the file is not of that shape.
    /// </summary>
    public static CheckResult Tracks(IEnumerable<Title> tracks, string path)
    {
        var byName = Rows(path, "title", "artist", "year", "genre")
            .SelectMany(row => Spellings(row.Optional("title") ?? "").Select(name => (name, row)))
            .ToLookup(entry => entry.name, entry => entry.row);
        var result = new CheckResult();
        var unknown = new List<Title>();
        foreach (var track in tracks)
        {
            var rows = byName[Key(track.Name)].Where(row => SameArtist(track.Creators[0], row.Optional("artist") ?? "")).ToList();
            var earliest = rows.Where(row => row.Optional("year") is not null).Select(row => row.Whole("year", 0, 9999)).DefaultIfEmpty(track.Year).Min();
            if (rows.Count == 0)
                unknown.Add(track);
            else if (earliest < track.Year - TrackYearSlack)
                result.Mismatch(track, $"the file has it in {earliest.ToString(CultureInfo.InvariantCulture)} already");
            else
                result.Verify(track);
        }

        return result.Rest(unknown);
    }

    private static List<TsvRow> Rows(string path, params string[] columns)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        return [.. Tsv.Read(Path.GetFileName(path), reader, tidy: false, columns)];
    }

    private static string Year(Title title) => title.Year.ToString(CultureInfo.InvariantCulture);

    // Spaces do not matter either: "Wall-E", "WALL·E"; nor an article in front or behind: "The Matrix", "Matrix, The".
    private static string Key(string name) =>
        NameNormalizer.Normalize(LeadingArticle().Replace(TrailingArticle().Replace(name.Trim(), ""), "")).Replace(" ", "", StringComparison.Ordinal);

    // "Imagine - Remastered 2010" and "Umbrella (feat. Jay-Z)" are also the songs "Imagine" and "Umbrella".
    private static IEnumerable<string> Spellings(string name) =>
        new[] { Key(name), Key(Edition().Replace(name, "")) }.Where(key => key.Length > 0).Distinct();

    // Lists name one or all of several artists, and "Beatles" with or without its article.
    private static bool SameArtist(string one, string other)
    {
        var (a, b) = (Artists(one), Artists(other));
        return a.Overlaps(b);

        static HashSet<string> Artists(string text) =>
            [.. Several().Split(text).Append(text).Select(Key).Where(name => name.Length > 0)];
    }

    [GeneratedRegex(@", (the|an?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex TrailingArticle();

    [GeneratedRegex(@"\s+[-–/]\s.*|\s*[\(\[].*[\)\]]\s*|\s+(feat|ft)\.\s.*", RegexOptions.IgnoreCase)]
    private static partial Regex Edition();

    [GeneratedRegex(@"\s*(?:,|;|/| & | and | feat\. | with )\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    [GeneratedRegex(@"\A(the|an?)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingArticle();
}
