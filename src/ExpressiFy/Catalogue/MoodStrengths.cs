using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>
/// How strongly titles have each of the 24 moods, also those that nobody wrote down. A title has at most five tags; that "scary" is not among
/// "tense, dark" does not make it as harmless as a comedy. So each word's strength is what its tag says, and of the rest as much as is
/// expected beside the title's other tags and genres in the same catalogue: strength = tag + (1 - tag) · expected.
/// docs/mood.md has the comparison with tags by other people.
/// </summary>
public sealed class MoodStrengths
{
    private const double Defining = MoodTag.Defining;

    // A tag this rare is believed halfway; before that its company is taken to be everybody's.
    private const double PriorStrength = 20;

    // Tags and genres tell about the same of what else a title feels like.
    private const double OfTags = 0.5, OfGenres = 0.5;

    private static readonly int WordCount = MoodVocabulary.All.Count;

    private readonly Dictionary<(Medium, string), double[]> beside = [];
    private readonly Dictionary<(Medium, string), double[]> within = [];

    /// <summary>Learns from a catalogue what goes with what, films and tracks apart.</summary>
    public MoodStrengths(TitleCatalogue catalogue)
    {
        foreach (var titles in catalogue.Titles.GroupBy(title => title.Medium))
        {
            var everywhere = Mean(titles.Select(title => (title, 1d)), "", doubt: 0, []);
            foreach (var word in MoodVocabulary.All)
                beside[(titles.Key, word.Name)] = Mean(titles.Select(title => (title, (double)Tag(title, word))), word.Name, PriorStrength, everywhere);
            foreach (var genre in Genres.Of(titles.Key))
                within[(titles.Key, genre)] = Mean(titles.Where(title => title.Genres.Contains(genre)).Select(title => (title, 1d)), "", PriorStrength, everywhere);
        }
    }

    /// <summary>The strength of each word in <see cref="MoodVocabulary.All"/>, 0…1: 1 defining, 2/3 clear, 1/3 a touch, or what is expected.</summary>
    public IReadOnlyList<double> Of(Title title)
    {
        var (strengths, total) = (new double[WordCount], title.Moods.Sum(tag => tag.Strength));
        foreach (var tag in title.Moods)
        {
            for (var word = 0; word < WordCount; word++)
                strengths[word] += OfTags * tag.Strength / total * beside[(title.Medium, tag.Word.Name)][word];
        }

        foreach (var genre in title.Genres)
        {
            for (var word = 0; word < WordCount; word++)
                strengths[word] += OfGenres / title.Genres.Count * within[(title.Medium, genre)][word];
        }

        foreach (var tag in title.Moods)
        {
            ref var strength = ref strengths[MoodVocabulary.IndexOf(tag.Word)];
            strength = (tag.Strength / Defining) + ((1 - (tag.Strength / Defining)) * strength);
        }

        return strengths;
    }

    // The mean strength of every word in titles that count by a weight, shrunk toward the catalogue's; a word tells nothing of itself.
    private static double[] Mean(IEnumerable<(Title Title, double Weight)> titles, string itself, double doubt, double[] everywhere)
    {
        var (sums, all) = (new double[WordCount], doubt);
        foreach (var (title, weight) in titles.Where(entry => entry.Weight > 0))
        {
            all += weight;
            foreach (var tag in title.Moods)
                sums[MoodVocabulary.IndexOf(tag.Word)] += weight * tag.Strength / Defining;
        }

        for (var word = 0; word < WordCount; word++)
            sums[word] = MoodVocabulary.All[word].Name == itself || all == 0 ? 0 : (sums[word] + (everywhere.Length == 0 ? 0 : doubt * everywhere[word])) / all;
        return sums;
    }

    private static int Tag(Title title, MoodWord word) => title.Moods.FirstOrDefault(tag => tag.Word == word)?.Strength ?? 0;
}
