using System.Globalization;
using System.IO.Compression;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Compares a catalogue with lists of facts from other sources, to find mistyped ids, names and years.
/// A title that such a list does not have stays unverified; only a contradiction is a mismatch.
/// </summary>
public static class CatalogueCheck
{
    // Lists of songs give the year of whichever edition they have, and some of these years are wrong by a few years.
    // A song that is listed more than this before the catalogue's year is probably another recording.
    private const int TrackYearSlack = 5;

    private const string NameSeparator = "; ";

    private static readonly string[] FilmColumns =
        ["imdb_id", "title", "year", "genres", "runtime_min", "imdb_votes", "alt_titles"];

    private static readonly string[] SeriesColumns =
        ["imdb_id", "title", "start_year", "end_year", "genres", "imdb_votes"];

    private static readonly string[] TrackColumns = ["title", "artist", "year", "genre"];

    /// <summary>
    /// Checks films against a tab-separated file, gzipped if its name ends in .gz, with the columns imdb_id, title,
    /// year, genres, runtime_min, imdb_votes, alt_titles (separated by "; "). A film is verified when the line of its
    /// id has one of its names, and its year or none.
    /// </summary>
    /// <exception cref="TableFormatException">The file has other columns.</exception>
    public static CheckResult Films(IEnumerable<Title> films, string path)
    {
        var remaining = films.ToDictionary(film => film.Id.Key);
        var result = new CheckResult();
        foreach (var row in Rows(path, FilmColumns))
        {
            if (!remaining.Remove(row["imdb_id"], out var film))
                continue;

            var year = row.Optional("year");
            var names = $"{row.Optional("title")}{NameSeparator}{row.Optional("alt_titles")}".Split(NameSeparator);
            if (!HasName(film, names))
                result.Mismatch(film, $"the file calls {film.Id.Key} \"{row.Optional("title")}\"");
            else if (year is not null && year != TextOf(film.Year))
                result.Mismatch(film, $"the file has {year}");
            else
                result.Verify(film);
        }

        return result.Rest(remaining.Values);
    }

    /// <summary>
    /// Checks series against a tab-separated file, gzipped if its name ends in .gz, with the columns imdb_id, title,
    /// start_year, end_year, genres, imdb_votes. A series is verified when the line of its id has one of its names, its
    /// first year, and its last year where both give one.
    /// </summary>
    /// <exception cref="TableFormatException">The file has other columns.</exception>
    public static CheckResult Series(IEnumerable<Title> series, string path)
    {
        var remaining = series.ToDictionary(one => one.Id.Key);
        var result = new CheckResult();
        foreach (var row in Rows(path, SeriesColumns))
        {
            if (!remaining.Remove(row["imdb_id"], out var one))
                continue;

            var name = row.Optional("title") ?? "";
            if (!HasName(one, name))
                result.Mismatch(one, $"the file calls {one.Id.Key} \"{name}\"");
            else if (row.Optional("start_year") is { } first && first != TextOf(one.Year))
                result.Mismatch(one, $"the file has it from {first}");
            else if (row.Optional("end_year") is { } last && one.LastYear is { } known && last != TextOf(known))
                result.Mismatch(one, $"the file has it until {last}");
            else
                result.Verify(one);
        }

        return result.Rest(remaining.Values);
    }

    /// <summary>
    /// Checks tracks against a tab-separated file, gzipped if its name ends in .gz, with the columns title, artist,
    /// year, genre. A track is verified when the file has its name by its artist. Years there are often those of a
    /// later edition, so only a year that is much earlier than the catalogue's is a contradiction.
    /// </summary>
    /// <exception cref="TableFormatException">The file has other columns, or a year that is no number.</exception>
    public static CheckResult Tracks(IEnumerable<Title> tracks, string path)
    {
        var all = tracks.ToList();
        var earliestYears = EarliestYears(new(all), path);
        var result = new CheckResult();
        var notFound = new List<Title>();
        foreach (var track in all)
        {
            if (!earliestYears.TryGetValue(track.Id, out var year))
                notFound.Add(track);
            else if (year < track.Year - TrackYearSlack)
                result.Mismatch(track, $"the file has it in {TextOf(year.Value)} already");
            else
                result.Verify(track);
        }

        return result.Rest(notFound);
    }

    private static bool HasName(Title title, params IEnumerable<string> names)
    {
        var keys = names.Select(NameKeys.TitleKey).ToHashSet();
        return title.OtherNames.Append(title.Name).Any(name => keys.Contains(NameKeys.TitleKey(name)));
    }

    /// <summary>
    /// The tracks that the file has, each with the earliest year that the file gives for it; null where it gives none.
    /// </summary>
    private static Dictionary<TitleId, int?> EarliestYears(NameMatcher matcher, string path)
    {
        var years = new Dictionary<TitleId, int?>();
        foreach (var row in Rows(path, TrackColumns))
        {
            var name = row.Optional("title") ?? "";
            foreach (var track in matcher.Tracks(name, row.Optional("artist") ?? ""))
            {
                var earliest = years.GetValueOrDefault(track.Id);
                years[track.Id] = Earlier(earliest, YearOf(track, name, row));
            }
        }

        return years;
    }

    // The year of "All Too Well" is not that of "All Too Well (10 Minute Version)".
    private static int? YearOf(Title track, string name, TsvRow row)
    {
        var isThisEdition = NameKeys.SongKeys(name).Contains(NameKeys.TitleKey(track.Name));
        return isThisEdition && row.Optional("year") is not null ? row.Whole("year", 0, 9999) : null;
    }

    private static string TextOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static int? Earlier(int? first, int? second) => first is null || second < first ? second : first;

    /// <summary>The rows of a tab-separated file, gzipped if its name ends in .gz.</summary>
    internal static IEnumerable<TsvRow> Rows(string path, string[] columns)
    {
        using var file = File.OpenRead(path);
        var isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using Stream stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        foreach (var row in Tsv.Read(Path.GetFileName(path), reader, tidy: false, columns))
            yield return row;
    }
}
