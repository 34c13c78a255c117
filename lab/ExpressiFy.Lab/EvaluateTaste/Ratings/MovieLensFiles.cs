using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>
/// Reads the files beside a MovieLens ratings file: movies.csv (title with year, genres) and links.csv (IMDb ids).
/// </summary>
internal static partial class MovieLensFiles
{
    private const int ImdbDigits = 7;

    /// <summary>
    /// The films by MovieLens id; none without movies.csv. Films of the built-in catalogue have its traits too: moods,
    /// creators, languages, franchise, acclaim.
    /// </summary>
    public static Dictionary<string, RatedTitle> Beside(string ratingsFile)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(ratingsFile))!;
        var imdbIds = ReadImdbIds(Path.Combine(folder, "links.csv"));
        var films = new Dictionary<string, RatedTitle>();
        var file = Path.Combine(folder, "movies.csv");
        if (!File.Exists(file))
            return films;

        var rows = CsvRows.Open(file);
        var idColumn = rows.Find("movieId");
        var titleColumn = rows.Find("title");
        var genresColumn = rows.Find("genres");
        if (idColumn < 0 || titleColumn < 0 || genresColumn < 0)
            return films;

        var catalogue = TitleCatalogue.BuiltIn();
        foreach (var (_, fields) in rows.Read())
        {
            var id = fields[idColumn];
            var imdbId = imdbIds.GetValueOrDefault(id);
            Trait[] traits =
            [
                .. GenresOf(fields[genresColumn]),
                .. DecadeOf(fields[titleColumn]),
                .. CatalogueTraits(catalogue, imdbId),
            ];
            films[id] = new(id, imdbId, traits);
        }

        return films;
    }

    /// <summary>
    /// The words that people used for films, in lower case, by IMDb id: tags.csv and links.csv of a folder.
    /// </summary>
    /// <exception cref="Failure">A file is missing, or has no such columns.</exception>
    public static Dictionary<string, HashSet<string>> TagsIn(string folder)
    {
        var imdbIds = ReadImdbIds(Path.Combine(folder, "links.csv"));
        var file = Path.Combine(folder, "tags.csv");
        if (imdbIds.Count == 0 || !File.Exists(file))
            throw new Failure($"{folder}: MovieLens' links.csv and tags.csv are needed.");

        var rows = CsvRows.Open(file);
        var filmColumn = rows.Find("movieId");
        var tagColumn = rows.Find("tag");
        if (filmColumn < 0 || tagColumn < 0)
            throw new Failure($"{file}: the columns movieId and tag are needed.");
        return rows.Read()
            .Where(row => imdbIds.ContainsKey(row.Fields[filmColumn]))
            .GroupBy(
                row => imdbIds[row.Fields[filmColumn]], row => row.Fields[tagColumn].Trim().ToLowerInvariant())
            .ToDictionary(film => film.Key, film => film.ToHashSet());
    }

    /// <summary>From "Comedy|Drama"; "(no genres listed)" gives none.</summary>
    private static IEnumerable<Trait> GenresOf(string genres) =>
        genres.Split('|').Where(genre => !genre.StartsWith('(')).Select(genre => new Trait(Trait.Genre, genre));

    /// <summary>From the year in brackets at the end of a title.</summary>
    private static IEnumerable<Trait> DecadeOf(string title)
    {
        var year = Year().Match(title);
        return year.Success ? RatingsFile.TraitsOf(Trait.Decade, year.Groups["year"].Value) : [];
    }

    private static List<Trait> CatalogueTraits(TitleCatalogue catalogue, string? imdbId)
    {
        if (imdbId is null || !TitleId.TryParse($"film:{imdbId}", out var id))
            return [];
        if (catalogue.Find(id) is not { } title)
            return [];

        List<Trait> traits =
        [
            .. title.Moods.Select(tag => new Trait(Trait.Mood, tag.Word.Name)),
            .. title.Creators.Select(name => new Trait(Trait.Creator, name)),
            .. title.Languages.Select(name => new Trait(Trait.Language, name)),
        ];
        if (title.Franchise is not null)
            traits.Add(new(Trait.Franchise, title.Franchise));
        traits.Add(new(Trait.Acclaim, title.Acclaim.ToString(CultureInfo.InvariantCulture)));
        return traits;
    }

    private static Dictionary<string, string> ReadImdbIds(string file)
    {
        if (!File.Exists(file))
            return [];
        var rows = CsvRows.Open(file);
        var idColumn = rows.Find("movieId");
        var imdbColumn = rows.Find("imdbId");
        if (idColumn < 0 || imdbColumn < 0)
            return [];
        return rows.Read()
            .Where(row => row.Fields[imdbColumn].Length > 0)
            .ToDictionary(row => row.Fields[idColumn], row => ImdbId(row.Fields[imdbColumn]));
    }

    /// <summary>"tt" and at least seven digits.</summary>
    private static string ImdbId(string text) =>
        "tt" + text.Replace("tt", "", StringComparison.Ordinal).PadLeft(ImdbDigits, '0');

    [GeneratedRegex(@"\((?<year>[0-9]{4})\)\s*\z", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Year();
}
