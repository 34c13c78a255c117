using System.Globalization;
using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Estimates the moods of titles that nobody judged, from what is known of them: genres and pairs of genres, decade,
/// language, length and makers. A ridge regression (Hoerl &amp; Kennard 1970) for each mood over the judged titles of
/// what is watched, and another over what is heard. What few titles share is shrunk more, so that of a title of which
/// nothing is known the mean of its kind remains. docs/mood.md has how it was tested.
/// </summary>
public sealed class EstimatedMoods
{
    // Written by hand: the first as in MoodStrengths, the second smaller, as a maker is more particular than a genre.
    private const double CommonRidge = 10;
    private const double RareRidge = 6;

    // Features that fewer judged titles have are left out: they say nothing of another title.
    private const int FewestTitles = 2;
    private const int FewestOfPair = 8;

    // The cost of the fit is cubic in the features.
    private const int MostRare = 1500;

    private const int Decade = 10;
    private const string Maker = "maker ";

    private static readonly int WordCount = MoodVocabulary.All.Count;
    private static readonly int[] LengthBounds = [60, 85, 105, 130, 160];

    private readonly Dictionary<bool, Fit> fits;

    /// <summary>Learns from judged titles; estimated ones among them are left out.</summary>
    public EstimatedMoods(IEnumerable<Title> titles) => fits = titles
        .Where(title => !title.IsEstimated)
        .GroupBy(title => title.Medium.IsWatched())
        .ToDictionary(kind => kind.Key, kind => Learn([.. kind]));

    /// <summary>
    /// The strength of each word of <see cref="MoodVocabulary.All"/>, 0…1; 0 for all words where no title of its kind
    /// is judged.
    /// </summary>
    public double[] Of(Title title)
    {
        var strengths = new double[WordCount];
        if (!fits.TryGetValue(title.Medium.IsWatched(), out var fit))
            return strengths;
        foreach (var feature in FeaturesOf(title))
        {
            if (!fit.Columns.TryGetValue(feature, out var column))
                continue;
            for (var word = 0; word < WordCount; word++)
                strengths[word] += fit.Weights[word][column];
        }

        for (var word = 0; word < WordCount; word++)
            strengths[word] = Math.Clamp(strengths[word], 0, 1);
        return strengths;
    }

    private static Fit Learn(List<Title> titles)
    {
        var features = titles.ConvertAll(title => FeaturesOf(title).Distinct().ToList());
        var columns = ColumnsOf(features);
        var sums = new MoodSums(columns.Count);
        foreach (var (name, column) in columns)
            sums.Products[column, column] = RidgeOf(name);
        foreach (var (title, names) in titles.Zip(features))
        {
            int[] positions = [.. names.Where(columns.ContainsKey).Select(name => columns[name]).Order()];
            var ones = new float[positions.Length];
            Array.Fill(ones, 1);
            sums.Add(title, positions, ones);
        }

        sums.Products.Decompose();
        foreach (var sum in sums.OfWords)
            sums.Products.Solve(sum);
        return new(columns, sums.OfWords);
    }

    private static double RidgeOf(string name)
    {
        if (name.Length == 0)
            return 0;
        return IsRare(name) ? RareRidge : CommonRidge;
    }

    private static Dictionary<string, int> ColumnsOf(IEnumerable<List<string>> features)
    {
        var counts = features.SelectMany(names => names).CountBy(name => name).ToDictionary();
        var common = counts.Keys
            .Where(name => !IsRare(name) && counts[name] >= (IsPair(name) ? FewestOfPair : FewestTitles));
        var rare = counts.Keys
            .Where(name => IsRare(name) && counts[name] >= FewestTitles)
            .OrderByDescending(name => counts[name])
            .ThenBy(name => name, StringComparer.Ordinal)
            .Take(MostRare);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in common.Order(StringComparer.Ordinal).Concat(rare))
            columns.Add(name, columns.Count);
        return columns;
    }

    private static bool IsRare(string name) => name.StartsWith(Maker, StringComparison.Ordinal);

    private static bool IsPair(string name) => name.Contains('+', StringComparison.Ordinal);

    // The feature without a name is the constant, which every title has.
    private static IEnumerable<string> FeaturesOf(Title title)
    {
        yield return "";
        if (title.Medium == Medium.Series)
            yield return "series";
        foreach (var (place, genre) in title.Genres.Index())
        {
            yield return genre;
            foreach (var other in title.Genres.Skip(place + 1))
                yield return string.CompareOrdinal(genre, other) < 0 ? $"{genre}+{other}" : $"{other}+{genre}";
        }

        if (title.HasYear)
            yield return Invariant($"{title.Year / Decade}");
        if (title.Languages[0] != Title.UnknownLanguage)
            yield return "language " + title.Languages[0];
        if (title is { Medium: Medium.Film, RuntimeMinutes: { } minutes })
            yield return Invariant($"length {LengthBounds.Count(bound => minutes >= bound)}");
        foreach (var maker in title.Creators)
            yield return Maker + maker;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Columns">The column of each feature.</param>
    /// <param name="Weights">For each word the weight of each column.</param>
    private sealed record Fit(Dictionary<string, int> Columns, double[][] Weights);
}
