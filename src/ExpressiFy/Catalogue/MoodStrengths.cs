using ExpressiFy.Affect;
using ExpressiFy.Numerics;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Estimates how strongly titles have each of the 24 moods, including those without a tag. That "scary" is not among
/// "tense, dark" does not make a title as harmless as a comedy. The strength of a mood is that of its tag, and of the
/// rest up to 1 what is expected from the title's other tags, its genres and its themes:
/// strength = tag + (1 - tag) · expected. The expectation of each mood is a ridge regression (Hoerl &amp; Kennard
/// 1970) over the titles of the same medium. docs/mood.md compares the strengths with tags by other people.
/// </summary>
public sealed class MoodStrengths
{
    private const double Defining = MoodTag.Defining;

    // Chosen by three-fold cross-validation on the catalogue's own tags, each hidden in turn: 3 and 30 are no better.
    private const double Ridge = 10;

    private static readonly int WordCount = MoodVocabulary.All.Count;

    private readonly Dictionary<Medium, double[][]> weights = [];

    /// <summary>Learns from the titles, each medium separately.</summary>
    public MoodStrengths(IEnumerable<Title> titles)
    {
        foreach (var medium in titles.GroupBy(title => title.Medium))
            weights[medium.Key] = Learn(medium.Key, [.. medium]);
    }

    /// <summary>
    /// The strength of each word of <see cref="MoodVocabulary.All"/>, 0…1: at least 1 for a defining tag, 2/3 for a
    /// clear one, 1/3 for a touch. Of a medium without titles only the tags count.
    /// </summary>
    public IReadOnlyList<double> Of(Title title)
    {
        var features = FeaturesOf(title);
        var strengths = new double[WordCount];
        if (weights.TryGetValue(title.Medium, out var ofMedium))
        {
            for (var word = 0; word < WordCount; word++)
                strengths[word] = ExpectedOf(features, ofMedium[word]);
        }

        foreach (var tag in title.Moods)
        {
            var word = MoodVocabulary.IndexOf(tag.Word);
            var tagged = tag.Strength / Defining;
            strengths[word] = tagged + ((1 - tagged) * strengths[word]);
        }

        return strengths;
    }

    // One regression for each word, in which the word itself is no feature: its tag is known anyway.
    private static double[][] Learn(Medium medium, List<Title> titles)
    {
        var size = FeatureCount(medium);
        var sums = new MoodSums(size);
        for (var feature = 0; feature < size; feature++)
            sums.Products[feature, feature] = Ridge;

        foreach (var title in titles)
        {
            var (positions, values) = FeaturesOf(title);
            sums.Add(title, positions, values);
        }

        var weights = sums.OfWords;
        for (var word = 0; word < WordCount; word++)
        {
            var system = WithoutFeature(sums.Products, word);
            weights[word][word] = 0;
            system.Decompose();
            system.Solve(weights[word]);
        }

        return weights;
    }

    private static CholeskySystem WithoutFeature(CholeskySystem products, int feature)
    {
        var system = products.Copy();
        for (var column = 0; column < feature; column++)
            system[feature, column] = 0;
        for (var row = feature + 1; row < system.Size; row++)
            system[row, feature] = 0;
        return system;
    }

    private static double ExpectedOf((int[] Positions, float[] Values) features, double[] wordWeights)
    {
        var sum = 0d;
        for (var i = 0; i < features.Positions.Length; i++)
            sum += features.Values[i] * wordWeights[features.Positions[i]];
        return Math.Clamp(sum, 0, 1);
    }

    // The words come first, then a constant, then the genres, then the themes.
    private static int FeatureCount(Medium medium) => WordCount + 1 + Genres.Of(medium).Count + Themes.All.Count;

    private static (int[] Positions, float[] Values) FeaturesOf(Title title)
    {
        var genres = Genres.Of(title.Medium);
        var firstGenre = WordCount + 1;
        var firstTheme = firstGenre + genres.Count;
        var entries = title.Moods
            .Select(tag => (Position: MoodVocabulary.IndexOf(tag.Word), Value: (float)(tag.Strength / Defining)))
            .Append((Position: WordCount, Value: 1f))
            .Concat(title.Genres.Select(genre => (Position: firstGenre + IndexOf(genres, genre), Value: 1f)))
            .Concat(title.Themes.Select(theme => (Position: firstTheme + Themes.IndexOf(theme), Value: 1f)))
            .OrderBy(entry => entry.Position)
            .ToList();
        return ([.. entries.Select(entry => entry.Position)], [.. entries.Select(entry => entry.Value)]);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
                return index;
        }

        throw new ArgumentException($"\"{name}\" is not in the list.", nameof(name));
    }
}
