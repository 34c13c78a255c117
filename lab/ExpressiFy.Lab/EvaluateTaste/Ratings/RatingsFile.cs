using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>
/// Reads ratings.csv as MovieLens writes it (userId, movieId, rating, timestamp), with movies.csv and links.csv where they lie beside it.
/// Other files do as well: user and item may be called so, timestamps may be missing (then the order of the lines is that of time), a
/// column may tell the mood, and columns such as genre1, director, movieYear tell of the titles.
/// </summary>
internal static partial class RatingsFile
{
    private static readonly string[] UserNames = ["userId", "user", "user_id"];
    private static readonly string[] ItemNames = ["movieId", "itemId", "item", "item_id", "movie_id", "titleId"];
    private static readonly string[] TimeNames = ["timestamp", "rated_at", "time_stamp", "unix_time"];
    private static readonly string[] MoodNames = ["mood"];

    // How LDOS-CoMoDa and files like it write that something is not known.
    private static readonly string[] Unknown = ["", "-1", "NA", "null", "unknown"];

    /// <param name="file">The ratings.</param>
    /// <param name="moodColumn">The column that tells the mood before the title; null for one called "mood", if there is one.</param>
    public static RatingSet Read(string file, string? moodColumn)
    {
        var rows = CsvRows.Open(file);
        var (user, item, stars, time) = (Need(rows, file, UserNames), Need(rows, file, ItemNames), Need(rows, file, ["rating", "stars"]), rows.Find(TimeNames));
        var mood = moodColumn is null ? rows.Find(MoodNames) : Need(rows, file, [moodColumn]);
        var describing = Describing(rows);

        var known = MovieLensFiles.Beside(file);
        var people = new Dictionary<string, List<Rating>>();
        var (titles, titleNumbers, moods) = (new List<RatedTitle>(known.Values), new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var (number, title) in titles.Index())
            titleNumbers.Add(title.Key, number);
        foreach (var (line, fields) in rows.Read())
        {
            if (!float.TryParse(fields[stars], NumberStyles.Float, CultureInfo.InvariantCulture, out var given) || !float.IsFinite(given))
                throw new Failure($"{file}, line {line}: the rating \"{fields[stars]}\" is no number.");
            long at = line;
            if (time >= 0 && !long.TryParse(fields[time], NumberStyles.Integer, CultureInfo.InvariantCulture, out at))
                throw new Failure($"{file}, line {line}: the timestamp \"{fields[time]}\" is no whole number.");
            if (titleNumbers.TryAdd(fields[item], titles.Count))
                titles.Add(new(fields[item], null, [.. describing.SelectMany(column => TraitsOf(column.Kind, fields[column.Index]))]));
            var told = mood >= 0 && !Unknown.Contains(fields[mood].Trim(), StringComparer.OrdinalIgnoreCase);
            if (told)
                moods.TryAdd(fields[mood].Trim(), moods.Count);
            if (!people.TryGetValue(fields[user], out var ratings))
                people.Add(fields[user], ratings = []);
            ratings.Add(new(people.Count - 1, titleNumbers[fields[item]], given, at, told ? moods[fields[mood].Trim()] : -1));
        }

        if (people.Count == 0)
            throw new Failure($"{file}: There are no ratings.");
        return new(titles, [.. people.Values.Select(InTime)], [.. moods.Keys]);
    }

    /// <summary>Earliest first; rows of one moment keep the order of the file. Who rated a title twice meant the later rating.</summary>
    private static Rating[] InTime(List<Rating> ratings) =>
        [.. ratings.OrderBy(rating => rating.At).Reverse().DistinctBy(rating => rating.Title).Reverse()];

    /// <summary>"1990" → "1990s" and the like.</summary>
    public static IEnumerable<(string Kind, string Name)> TraitsOf(string kind, string text)
    {
        var name = text.Trim();
        if (Unknown.Contains(name, StringComparer.OrdinalIgnoreCase))
            return [];
        if (kind != "decade")
            return [(kind, name)];
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? [(kind, $"{year / 10 * 10}s")] : [];
    }

    private static int Need(CsvRows rows, string file, string[] names) => rows.Find(names) is >= 0 and var index
        ? index
        : throw new Failure($"{file}: there is no column {string.Join(" or ", names)} among {string.Join(", ", rows.Columns)}.");

    private static List<(string Kind, int Index)> Describing(CsvRows rows) =>
    [
        .. rows.Columns.Index().Select(column => (Kind: Kind(column.Item), column.Index)).Where(column => column.Kind.Length > 0),
    ];

    private static string Kind(string column) =>
        GenreColumn().IsMatch(column) ? "genre"
        : column.Equals("director", StringComparison.OrdinalIgnoreCase) ? "creator"
        : column.Equals("movieYear", StringComparison.OrdinalIgnoreCase) || column.Equals("year", StringComparison.OrdinalIgnoreCase) ? "decade"
        : column.Equals("movieLanguage", StringComparison.OrdinalIgnoreCase) || column.Equals("language", StringComparison.OrdinalIgnoreCase) ? "language"
        : "";

    [GeneratedRegex(@"\Agenre[0-9]?\z", RegexOptions.IgnoreCase, 100)]
    private static partial Regex GenreColumn();
}
