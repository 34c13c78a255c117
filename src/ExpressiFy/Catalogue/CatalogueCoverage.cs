using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>How many of the films that people rate most a catalogue has, by a folder of MovieLens files.</summary>
public static class CatalogueCoverage
{
    private const string FilmColumn = "movieId";
    private const string ImdbColumn = "imdbId";

    // IMDb's numbers have at least seven digits; MovieLens leaves out the zeros before them.
    private const int ImdbDigits = 7;

    private static readonly int[] Sizes = [500, 2000];

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
        return [.. Sizes
            .Select(size => Math.Min(size, isKnown.Length))
            .Distinct()
            .Select(size => new CoverageShare(size, isKnown.Take(size).Count(known => known)))];
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
