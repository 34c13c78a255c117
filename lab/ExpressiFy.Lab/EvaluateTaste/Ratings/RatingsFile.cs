using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.EvaluateTaste.Ratings;

/// <summary>
/// Reads ratings.csv in MovieLens's form (userId, movieId, rating, timestamp), with movies.csv and links.csv in the
/// same folder. Other names of these columns are accepted; without timestamps the order of the lines is that of time; a
/// column may hold the mood; columns such as genre1, director and movieYear become traits of the titles.
/// </summary>
internal sealed partial class RatingsFile
{
    private static readonly string[] UserNames = ["userId", "user", "user_id"];
    private static readonly string[] ItemNames = ["movieId", "itemId", "item", "item_id", "movie_id", "titleId"];
    private static readonly string[] StarNames = ["rating", "stars"];
    private static readonly string[] TimeNames = ["timestamp", "rated_at", "time_stamp", "unix_time"];
    private static readonly string[] MoodNames = ["mood"];

    /// <summary>Fields that mean "unknown" in LDOS-CoMoDa and similar files.</summary>
    private static readonly string[] Unknown = ["", "-1", "NA", "null", "unknown"];

    private readonly string file;
    private readonly CsvRows rows;
    private readonly int userColumn;
    private readonly int itemColumn;
    private readonly int starsColumn;
    private readonly int timeColumn;
    private readonly int moodColumn;
    private readonly List<(string Kind, int Index)> traitColumns;

    private readonly List<RatedTitle> titles = [];
    private readonly Dictionary<string, int> titleNumbers = [];
    private readonly Dictionary<string, int> moodNumbers = [];
    private readonly Dictionary<string, List<Rating>> ratingsByUser = [];

    private RatingsFile(string file, string? moodColumn)
    {
        this.file = file;
        rows = CsvRows.Open(file);
        userColumn = Require(UserNames);
        itemColumn = Require(ItemNames);
        starsColumn = Require(StarNames);
        timeColumn = rows.Find(TimeNames);
        this.moodColumn = moodColumn is null ? rows.Find(MoodNames) : Require([moodColumn]);
        traitColumns = TraitColumns(rows.Columns);
        foreach (var title in MovieLensFiles.Beside(file).Values)
            AddTitle(title);
    }

    /// <param name="file">The ratings.</param>
    /// <param name="moodColumn">
    /// The column with the mood before the title; null for one called "mood", if there is one.
    /// </param>
    /// <exception cref="Failure">A column is missing, a number is malformed, or there are no ratings.</exception>
    public static RatingSet Read(string file, string? moodColumn)
    {
        var reader = new RatingsFile(file, moodColumn);
        foreach (var (line, fields) in reader.rows.Read())
            reader.AddRow(line, fields);
        if (reader.ratingsByUser.Count == 0)
            throw new Failure($"{file}: There are no ratings.");
        return new(
            reader.titles,
            [.. reader.ratingsByUser.Values.Select(InTimeOrder)],
            [.. reader.moodNumbers.Keys]);
    }

    /// <summary>The trait of a field; a year becomes a decade, "1990s". None for an unknown value.</summary>
    public static IEnumerable<Trait> TraitsOf(string kind, string text)
    {
        var name = text.Trim();
        if (IsUnknown(name))
            return [];
        if (kind != Trait.Decade)
            return [new(kind, name)];
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return [];
        return [new(kind, $"{year / 10 * 10}s")];
    }

    private void AddRow(int line, string[] fields)
    {
        var stars = ParseStars(fields[starsColumn], line);
        var time = timeColumn < 0 ? line : ParseTime(fields[timeColumn], line);
        if (!titleNumbers.ContainsKey(fields[itemColumn]))
            AddTitle(new(fields[itemColumn], ImdbId: null, TraitsOf(fields)));
        var mood = moodColumn < 0 ? -1 : MoodOf(fields[moodColumn].Trim());
        if (!ratingsByUser.TryGetValue(fields[userColumn], out var ratings))
        {
            ratings = [];
            ratingsByUser.Add(fields[userColumn], ratings);
        }

        ratings.Add(new(titleNumbers[fields[itemColumn]], stars, time, mood));
    }

    private void AddTitle(RatedTitle title)
    {
        titleNumbers.Add(title.Key, titles.Count);
        titles.Add(title);
    }

    private float ParseStars(string text, int line)
    {
        var isNumber = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stars);
        if (!isNumber || !float.IsFinite(stars))
            throw new Failure($"{file}, line {line}: the rating \"{text}\" is no number.");
        return stars;
    }

    private long ParseTime(string text, int line)
    {
        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var time))
            throw new Failure($"{file}, line {line}: the timestamp \"{text}\" is no whole number.");
        return time;
    }

    private Trait[] TraitsOf(string[] fields) =>
        [.. traitColumns.SelectMany(column => TraitsOf(column.Kind, fields[column.Index]))];

    /// <summary>The number of a mood, -1 for an unknown one.</summary>
    private int MoodOf(string name)
    {
        if (IsUnknown(name))
            return -1;
        moodNumbers.TryAdd(name, moodNumbers.Count);
        return moodNumbers[name];
    }

    private static bool IsUnknown(string text) => Unknown.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Earliest first; ratings at the same time keep the order of the file. Of several ratings of a title the last one
    /// counts.
    /// </summary>
    private static Rating[] InTimeOrder(List<Rating> ratings) =>
        [.. ratings.OrderBy(rating => rating.At).Reverse().DistinctBy(rating => rating.Title).Reverse()];

    private int Require(string[] names)
    {
        var index = rows.Find(names);
        if (index >= 0)
            return index;
        throw new Failure(
            $"{file}: there is no column {string.Join(" or ", names)} among {string.Join(", ", rows.Columns)}.");
    }

    private static List<(string Kind, int Index)> TraitColumns(IReadOnlyList<string> columns)
    {
        var found = new List<(string, int)>();
        foreach (var (index, column) in columns.Index())
        {
            var kind = KindOf(column);
            if (kind is not null)
                found.Add((kind, index));
        }

        return found;
    }

    /// <summary>The kind of trait that a column holds; null for other columns.</summary>
    private static string? KindOf(string column)
    {
        if (GenreColumn().IsMatch(column))
            return Trait.Genre;
        return column.ToUpperInvariant() switch
        {
            "DIRECTOR" => Trait.Creator,
            "MOVIEYEAR" or "YEAR" => Trait.Decade,
            "MOVIELANGUAGE" or "LANGUAGE" => Trait.Language,
            _ => null,
        };
    }

    [GeneratedRegex(@"\Agenre[0-9]?\z", RegexOptions.IgnoreCase, 100)]
    private static partial Regex GenreColumn();
}
