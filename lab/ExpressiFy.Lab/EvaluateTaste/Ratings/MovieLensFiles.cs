using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>What lies beside a MovieLens ratings file: movies.csv (title with year, genres) and links.csv (IMDb ids).</summary>
internal static partial class MovieLensFiles
{
    /// <summary>The films by MovieLens id. Those that the built-in catalogue knows bring its traits as well: moods, directors, languages, series.</summary>
    public static Dictionary<string, RatedTitle> Beside(string ratings)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(ratings))!;
        var imdb = Links(Path.Combine(folder, "links.csv"));
        var films = new Dictionary<string, RatedTitle>();
        if (!File.Exists(Path.Combine(folder, "movies.csv")))
            return films;
        var rows = CsvRows.Open(Path.Combine(folder, "movies.csv"));
        var (id, title, genres) = (rows.Find("movieId"), rows.Find("title"), rows.Find("genres"));
        if (id < 0 || title < 0 || genres < 0)
            return films;
        foreach (var (_, fields) in rows.Read())
        {
            var imdbId = imdb.GetValueOrDefault(fields[id]);
            List<(string, string)> traits = [.. fields[genres].Split('|').Where(genre => !genre.StartsWith('(')).Select(genre => ("genre", genre))];
            if (Year().Match(fields[title]) is { Success: true } year)
                traits.AddRange(RatingsFile.TraitsOf("decade", year.Groups["year"].Value));
            films[fields[id]] = new(fields[id], imdbId, [.. traits, .. Known(imdbId)]);
        }

        return films;
    }

    private static IEnumerable<(string, string)> Known(string? imdbId) =>
        imdbId is not null && TitleId.TryParse($"film:{imdbId}", out var id) && TitleCatalogue.BuiltIn().Find(id) is { } title
            ? [
                .. title.Moods.Select(tag => ("mood", tag.Word.Name)),
                .. title.Creators.Select(name => ("creator", name)),
                .. title.Languages.Select(name => ("language", name)),
                .. title.Franchise is { } franchise ? [("franchise", franchise)] : Array.Empty<(string, string)>(),
                ("acclaim", title.Acclaim.ToString(CultureInfo.InvariantCulture)),
            ]
            : [];

    private static Dictionary<string, string> Links(string file)
    {
        if (!File.Exists(file))
            return [];
        var rows = CsvRows.Open(file);
        var (id, imdb) = (rows.Find("movieId"), rows.Find("imdbId"));
        return id < 0 || imdb < 0
            ? []
            : rows.Read().Where(row => row.Fields[imdb].Length > 0).ToDictionary(row => row.Fields[id], row => "tt" + row.Fields[imdb].Replace("tt", "", StringComparison.Ordinal).PadLeft(7, '0'));
    }

    [GeneratedRegex(@"\((?<year>[0-9]{4})\)\s*\z", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Year();
}
