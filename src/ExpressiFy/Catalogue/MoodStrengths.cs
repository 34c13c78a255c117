using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Estimates how strongly titles have each of the 24 moods, including those without a tag. A title has at most five
/// tags; that "scary" is not among "tense, dark" does not make it as harmless as a comedy. The strength of a mood is
/// that of its tag, and of the rest up to 1 the fraction that is expected from the title's other tags and its genres in
/// the same catalogue: strength = tag + (1 - tag) · expected. docs/mood.md compares the estimates with tags by other
/// people.
/// </summary>
public sealed class MoodStrengths
{
    private const double Defining = MoodTag.Defining;

    // Weight of the mean over all titles against that over titles with one tag or genre, in titles: half at 20 titles.
    private const double PriorWeight = 20;

    // Tags and genres predict the other moods of a title about equally well.
    private const double TagsWeight = 0.5;
    private const double GenresWeight = 0.5;

    private static readonly int WordCount = MoodVocabulary.All.Count;

    private readonly Dictionary<(Medium Medium, string Word), double[]> besideTag = [];
    private readonly Dictionary<(Medium Medium, string Genre), double[]> withinGenre = [];

    /// <summary>
    /// Learns the mean strengths beside each tag and within each genre, for films and tracks separately.
    /// </summary>
    public MoodStrengths(TitleCatalogue catalogue)
    {
        foreach (var titles in catalogue.Titles.GroupBy(title => title.Medium))
            Learn(titles.Key, [.. titles]);
    }

    /// <summary>
    /// The strength of each word of <see cref="MoodVocabulary.All"/>, 0…1: at least 1 for a defining tag, 2/3 for a
    /// clear one, 1/3 for a touch.
    /// </summary>
    public IReadOnlyList<double> Of(Title title)
    {
        var strengths = ExpectedOf(title);
        foreach (var tag in title.Moods)
        {
            var word = MoodVocabulary.IndexOf(tag.Word);
            var tagged = tag.Strength / Defining;
            strengths[word] = tagged + ((1 - tagged) * strengths[word]);
        }

        return strengths;
    }

    private void Learn(Medium medium, List<Title> titles)
    {
        var overall = Mean(titles.Select(title => (title, 1d)), priorWeight: 0, prior: new double[WordCount]);
        foreach (var word in MoodVocabulary.All)
        {
            var mean = Mean(titles.Select(title => (title, StrengthOf(title, word))), PriorWeight, overall);
            // A tag predicts nothing about its own word.
            mean[MoodVocabulary.IndexOf(word)] = 0;
            besideTag[(medium, word.Name)] = mean;
        }

        foreach (var genre in Genres.Of(medium))
        {
            var ofGenre = titles.Where(title => title.Genres.Contains(genre));
            withinGenre[(medium, genre)] = Mean(ofGenre.Select(title => (title, 1d)), PriorWeight, overall);
        }
    }

    private double[] ExpectedOf(Title title)
    {
        var expected = new double[WordCount];
        var totalStrength = title.Moods.Sum(tag => tag.Strength);
        foreach (var tag in title.Moods)
            AddScaled(expected, besideTag[(title.Medium, tag.Word.Name)], TagsWeight * tag.Strength / totalStrength);
        foreach (var genre in title.Genres)
            AddScaled(expected, withinGenre[(title.Medium, genre)], GenresWeight / title.Genres.Count);
        return expected;
    }

    /// <summary>The weighted mean strength of every word, with a prior mean of the given weight.</summary>
    private static double[] Mean(IEnumerable<(Title Title, double Weight)> titles, double priorWeight, double[] prior)
    {
        var sums = new double[WordCount];
        var totalWeight = priorWeight;
        foreach (var (title, weight) in titles.Where(pair => pair.Weight > 0))
        {
            totalWeight += weight;
            foreach (var tag in title.Moods)
                sums[MoodVocabulary.IndexOf(tag.Word)] += weight * tag.Strength / Defining;
        }

        var means = new double[WordCount];
        for (var word = 0; word < WordCount && totalWeight > 0; word++)
            means[word] = (sums[word] + (priorWeight * prior[word])) / totalWeight;
        return means;
    }

    private static void AddScaled(double[] sums, double[] values, double factor)
    {
        for (var word = 0; word < WordCount; word++)
            sums[word] += factor * values[word];
    }

    private static double StrengthOf(Title title, MoodWord word) =>
        title.Moods.FirstOrDefault(tag => tag.Word == word)?.Strength ?? 0;
}
