using System.Collections.Frozen;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>A title with the values that ranking reads many times, computed once.</summary>
public sealed class Candidate
{
    // A title more pleasant than this has something to set against an unpleasant mood: bittersweet (valence -0.05)
    // does, melancholic (-0.36) does not.
    private const double ConsolingValence = -0.1;

    // Acclaim is stored as 1, 2 or 3.
    private const int MinAcclaim = 1;
    private const int MaxAcclaim = 3;

    // Popularity is stored as 1 to 10.
    private const int MinPopularity = 1;
    private const int MaxPopularity = 10;
    private const double UnknownPopularity = 0.5;

    private static readonly FrozenDictionary<string, int> WatchedGenreNumbers = NumbersOf(Genres.Watched);
    private static readonly FrozenDictionary<string, int> TrackGenreNumbers = NumbersOf(Genres.Track);

    private readonly double[] moodStrengths;

    /// <param name="title">The title.</param>
    /// <param name="index">Its index in its table; -1 without a table.</param>
    /// <param name="strengths">
    /// Its strength of each word of <see cref="MoodVocabulary.All"/>; null for those of its tags alone.
    /// </param>
    public Candidate(Title title, int index = -1, IReadOnlyList<double>? strengths = null)
    {
        Title = title;
        Index = index;
        moodStrengths = [.. strengths ?? StrengthsOfTags(title)];
        Affect = title.IsEstimated ? AffectOf(moodStrengths) : title.Affect;
        Acclaim = (double)(title.Acclaim - MinAcclaim) / (MaxAcclaim - MinAcclaim);
        Popularity = title.Popularity is { } popularity
            ? (double)(popularity - MinPopularity) / (MaxPopularity - MinPopularity)
            : UnknownPopularity;
        IdHash = StableHash.Of(title.Id.Key);

        var genreNumbers = title.Medium.IsWatched() ? WatchedGenreNumbers : TrackGenreNumbers;
        GenreNumbers = [.. title.Genres.Select(genre => genreNumbers[genre])];
        foreach (var number in GenreNumbers)
            GenreBits |= 1u << number;

        foreach (var theme in title.Themes)
            ThemeBits |= 1ul << Themes.IndexOf(theme);

        IsHarsh = IsHalf("dark") && (IsHalf("tense") || IsHalf("scary") || IsHalf("angry") || IsHalf("tragic"));
        foreach (var word in title.ClearMoods)
            ClearMoods |= 1u << MoodVocabulary.IndexOf(word);
    }

    public Title Title { get; }

    /// <summary>The index in the <see cref="CandidateTable"/>; -1 without a table.</summary>
    public int Index { get; }

    /// <summary>The title's affect.</summary>
    public AffectPoint Affect { get; }

    /// <summary>Acclaim 1, 2, 3 as 0, 0.5, 1.</summary>
    public double Acclaim { get; }

    /// <summary>Popularity 1 to 10 as 0 to 1; 0.5 where it was not judged.</summary>
    public double Popularity { get; }

    /// <summary>The genres by their index in <see cref="Genres.Of"/>.</summary>
    public IReadOnlyList<int> GenreNumbers { get; }

    /// <summary>A bit for each of <see cref="GenreNumbers"/>.</summary>
    public uint GenreBits { get; }

    /// <summary>A bit for each theme, by its index in <see cref="Themes.All"/>.</summary>
    public ulong ThemeBits { get; }

    /// <summary>A bit for each clear mood, by its index in <see cref="MoodVocabulary.All"/>.</summary>
    public uint ClearMoods { get; }

    /// <summary>
    /// Whether it may hurt someone who asked for kindness: at least half dark, and half tense, scary, angry or tragic.
    /// </summary>
    public bool IsHarsh { get; }

    /// <summary>How rare its traits are among the titles of its table, 0…1; null without a table.</summary>
    public double? Rarity { get; internal set; }

    /// <summary>A well-mixed hash of its id.</summary>
    public uint IdHash { get; }

    /// <summary>First year of its decade, e.g. 1990.</summary>
    public int Decade => Title.Year / 10 * 10;

    /// <summary>The strength of each word of <see cref="MoodVocabulary.All"/>, 0…1.</summary>
    public IReadOnlyList<double> MoodStrengths => moodStrengths;

    /// <summary>The mean affinity of its moods to a target, weighted by their strength: -1…1.</summary>
    public double MoodAffinityTo(MoodTarget target)
    {
        var sum = 0d;
        var totalStrength = 0d;
        for (var word = 0; word < moodStrengths.Length; word++)
        {
            sum += moodStrengths[word] * target.AffinityFor(word);
            totalStrength += moodStrengths[word];
        }

        return totalStrength == 0 ? 0 : sum / totalStrength;
    }

    /// <summary>
    /// Whether it intensifies an unpleasant mood: it clearly is that mood, or has more of the moods that intensify it
    /// than of consoling ones.
    /// </summary>
    public bool Feeds(Expression expression)
    {
        var feeding = AimMoodWeights.Feeding(expression);
        if (feeding.Count == 0)
            return false;

        var mood = AimMoodWeights.Itself(expression);
        if (mood is not null && IsClearly(mood))
            return true;

        var balance = 0d;
        foreach (var (word, weight) in WeighedMoods)
        {
            if (feeding.Contains(word.Name))
                balance += weight;
            else if (word.Affect.Valence > ConsolingValence)
                balance -= weight;
        }

        return balance > 0;
    }

    // An estimated title has no tags.
    private IEnumerable<(MoodWord Word, double Weight)> WeighedMoods => Title.IsEstimated
        ? MoodVocabulary.All.Zip(moodStrengths)
        : Title.Moods.Select(tag => (tag.Word, (double)tag.Strength));

    private bool IsClearly(string mood) =>
        Title.IsEstimated ? IsHalf(mood) : Title.ClearMoods.Any(word => word.Name == mood);

    private static AffectPoint AffectOf(double[] strengths)
    {
        var total = strengths.Sum();
        if (total == 0)
            return AffectPoint.Neutral;
        var valence = strengths.Zip(MoodVocabulary.All, (strength, word) => strength * word.Affect.Valence).Sum();
        var arousal = strengths.Zip(MoodVocabulary.All, (strength, word) => strength * word.Affect.Arousal).Sum();
        return new(valence / total, arousal / total);
    }

    private bool IsHalf(string word) => moodStrengths[MoodVocabulary.IndexOf(MoodVocabulary.Find(word))] >= 0.5;

    private static double[] StrengthsOfTags(Title title)
    {
        var strengths = new double[MoodVocabulary.All.Count];
        foreach (var tag in title.Moods)
            strengths[MoodVocabulary.IndexOf(tag.Word)] = (double)tag.Strength / MoodTag.Defining;
        return strengths;
    }

    private static FrozenDictionary<string, int> NumbersOf(IReadOnlyList<string> genres) =>
        genres.Index().ToFrozenDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
}
