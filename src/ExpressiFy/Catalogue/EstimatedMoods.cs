using System.Globalization;
using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Estimates the moods of titles that nobody judged, from what is known of them: genres and pairs of genres, decade,
/// language, length and makers, and what data sets add: tags, and what those who like the title like. A ridge
/// regression (Hoerl &amp; Kennard 1970) for each mood over the judged titles of what is watched, and another over what
/// is heard. What few titles share is shrunk more, so that of a title of which nothing is known the mean of its kind
/// remains. docs/mood.md has how it was tested.
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

    // What people who like a title like is told by many of them; it is about as large as a tenth of a mood's strength.
    private const double ChoiceRidge = 1;

    private const int Decade = 10;
    private const string Maker = "maker ";
    private const string Choice = "choice ";

    private static readonly int WordCount = MoodVocabulary.All.Count;
    private static readonly int[] LengthBounds = [60, 85, 105, 130, 160];

    private readonly Dictionary<bool, Fit> fits;

    /// <summary>Learns from judged titles; estimated ones among them are left out.</summary>
    /// <param name="titles">The titles.</param>
    /// <param name="more">
    /// What data sets tell of a title: names of features, of which those that begin with "choice " are of co-choice,
    /// and their values, about -1…1. Null for nothing.
    /// </param>
    public EstimatedMoods(
        IEnumerable<Title> titles, Func<Title, IEnumerable<(string Name, double Value)>>? more = null) => fits = titles
        .Where(title => !title.IsEstimated)
        .GroupBy(title => title.Medium.IsWatched())
        .ToDictionary(kind => kind.Key, kind => Learn([.. kind], more ?? (_ => [])));

    /// <summary>
    /// The strength of each word of <see cref="MoodVocabulary.All"/>, 0…1; 0 for all words where no title of its kind
    /// is judged.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="more">What data sets tell of it, as in the fit; null for nothing.</param>
    public double[] Of(Title title, IEnumerable<(string Name, double Value)>? more = null)
    {
        var strengths = new double[WordCount];
        if (!fits.TryGetValue(title.Medium.IsWatched(), out var fit))
            return strengths;
        foreach (var (name, value) in FeaturesOf(title, more ?? []))
        {
            if (!fit.Columns.TryGetValue(name, out var column))
                continue;
            for (var word = 0; word < WordCount; word++)
                strengths[word] += value * fit.Weights[word][column];
        }

        for (var word = 0; word < WordCount; word++)
            strengths[word] = Math.Clamp(strengths[word], 0, 1);
        return strengths;
    }

    private static Fit Learn(List<Title> titles, Func<Title, IEnumerable<(string Name, double Value)>> more)
    {
        var features = titles.ConvertAll(title =>
            FeaturesOf(title, more(title)).DistinctBy(feature => feature.Name).ToList());
        var columns = ColumnsOf(features.SelectMany(ofTitle => ofTitle.Select(feature => feature.Name)));
        var sums = new MoodSums(columns.Count);
        foreach (var (name, column) in columns)
            sums.Products[column, column] = RidgeOf(name);
        foreach (var (title, ofTitle) in titles.Zip(features))
        {
            var entries = ofTitle
                .Where(feature => columns.ContainsKey(feature.Name))
                .Select(feature => (Column: columns[feature.Name], feature.Value))
                .OrderBy(entry => entry.Column)
                .ToList();
            sums.Add(
                title,
                [.. entries.Select(entry => entry.Column)],
                [.. entries.Select(entry => (float)entry.Value)]);
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
        if (name.StartsWith(Choice, StringComparison.Ordinal))
            return ChoiceRidge;
        return IsRare(name) ? RareRidge : CommonRidge;
    }

    private static Dictionary<string, int> ColumnsOf(IEnumerable<string> names)
    {
        var counts = names.CountBy(name => name).ToDictionary();
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

    private static bool IsRare(string name) =>
        name.StartsWith(Maker, StringComparison.Ordinal) || name.StartsWith("tag ", StringComparison.Ordinal);

    private static bool IsPair(string name) => name.Contains('+', StringComparison.Ordinal);

    private static IEnumerable<(string Name, double Value)> FeaturesOf(
        Title title, IEnumerable<(string Name, double Value)> more) =>
        NamesOf(title).Select(name => (name, 1d)).Concat(more);

    // The feature without a name is the constant, which every title has.
    private static IEnumerable<string> NamesOf(Title title)
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
