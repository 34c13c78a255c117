using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// How many of the films that people rate most a catalogue has, by a folder of MovieLens files, and how many of the
/// songs that they play most, by a list of these.
/// </summary>
public static class CatalogueCoverage
{
    private const string FilmColumn = "movieId";
    private const string ImdbColumn = "imdbId";

    // IMDb's numbers have at least seven digits; MovieLens leaves out the zeros before them.
    private const int ImdbDigits = 7;

    private static readonly int[] FilmSizes = [500, 2000];
    private static readonly int[] SongSizes = [100, 250, 1000];
    private static readonly string[] SongColumns = ["title", "artist", "year", "isrc"];

    /// <summary>
    /// The shares of the 500 and of the 2,000 films most rated; of all films where the folder has fewer. Films with as
    /// many ratings come in the order of links.csv. Those without an IMDb number there count as not known.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="folder">
    /// Has ratings.csv (a line with movieId for each rating) and links.csv (movieId, imdbId), separated by commas or
    /// semicolons.
    /// </param>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="TableFormatException">A file lacks a column, or a line a field.</exception>
    public static IReadOnlyList<CoverageShare> Of(TitleCatalogue catalogue, string folder)
    {
        var ratings = Rows(Path.Combine(folder, "ratings.csv"), FilmColumn).CountBy(fields => fields[0]).ToDictionary();
        bool[] isKnown =
        [
            .. Rows(Path.Combine(folder, "links.csv"), FilmColumn, ImdbColumn)
                .Where(fields => ratings.ContainsKey(fields[0]))
                .OrderByDescending(fields => ratings[fields[0]])
                .Select(fields => IsKnown(catalogue, fields[1])),
        ];
        return CoverageShare.Of("films most rated", isKnown, FilmSizes);
    }

    /// <summary>The shares of the 100, of the 250 and of the 1,000 songs most played.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="path">
    /// A tab-separated file, gzipped if its name ends in .gz, with the columns title, artist, year, isrc, the song most
    /// played first. A song is known by its name, in any edition, and one of its artists.
    /// </param>
    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="TableFormatException">The file has other columns.</exception>
    public static IReadOnlyList<CoverageShare> OfSongs(TitleCatalogue catalogue, string path)
    {
        var names = new NameMatcher(catalogue.Titles.Where(title => title.Medium == Medium.Track));
        bool[] isKnown =
        [
            .. CatalogueCheck.Rows(path, SongColumns)
                .Select(row => names.Tracks(row.Optional("title") ?? "", row.Optional("artist") ?? "").Count > 0),
        ];
        return CoverageShare.Of("songs most played", isKnown, SongSizes);
    }

    private static bool IsKnown(TitleCatalogue catalogue, string imdbNumber) =>
        TitleId.TryParse("film:tt" + imdbNumber.PadLeft(ImdbDigits, '0'), out var id) && catalogue.Find(id) is not null;

    /// <summary>The fields of these columns, line by line: both files hold numbers alone, and may be large.</summary>
    private static IEnumerable<string[]> Rows(string path, params string[] columns)
    {
        var file = Path.GetFileName(path);
        using var reader = new StreamReader(path);
        var header = reader.ReadLine() ?? "";
        var separator = CsvSeparator.MostFrequent([header]);
        var names = header.Split(separator);
        int[] indices = [.. columns.Select(column => Array.IndexOf(names, column))];
        if (indices.Contains(-1))
            throw new TableFormatException(file, 1, $"Expected the columns {string.Join(", ", columns)}.");

        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var fields = text.Split(separator);
            if (fields.Length != names.Length)
                throw new TableFormatException(file, line, $"Expected {names.Length} fields, found {fields.Length}.");
            yield return [.. indices.Select(index => fields[index])];
        }
    }
}
