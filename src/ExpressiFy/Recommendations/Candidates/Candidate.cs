using System.Collections.Frozen;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>A title on its way into a list, with what ranking asks of it again and again worked out once.</summary>
public sealed class Candidate
{
    private static readonly FrozenDictionary<(Medium, string), int> GenreIndexes = Enum.GetValues<Medium>()
        .SelectMany(medium => Genres.Of(medium).Select((genre, index) => ((medium, genre), index))).ToFrozenDictionary(entry => entry.Item1, entry => entry.index);

    private readonly (int Word, int Strength)[] moods;
    private readonly double strength;

    /// <param name="title">The title.</param>
    /// <param name="row">Its row in the table it stands in; -1 outside of any.</param>
    public Candidate(Title title, int row = -1)
    {
        (Title, Index) = (title, row);
        Affect = title.Affect;
        moods = [.. title.Moods.Select(tag => (MoodVocabulary.IndexOf(tag.Word), tag.Strength))];
        strength = moods.Sum(mood => mood.Strength);
        foreach (var (word, part) in moods)
            ClearMoods |= part >= MoodTag.Clear ? 1u << word : 0;
        GenreNumbers = [.. title.Genres.Select(genre => GenreIndexes[(title.Medium, genre)])];
        IdHash = StableHash.Of(title.Id.Key);
    }

    public Title Title { get; }

    /// <summary>Its row in a <see cref="CandidateTable"/>; -1 outside of any.</summary>
    public int Index { get; }

    /// <summary>The title's affect.</summary>
    public AffectPoint Affect { get; }

    /// <summary>Its genres by their index in <see cref="Genres.Of"/>.</summary>
    public IReadOnlyList<int> GenreNumbers { get; }

    /// <summary>A bit for each mood it clearly has, by index in <see cref="MoodVocabulary.All"/>.</summary>
    public uint ClearMoods { get; }

    /// <summary>How rare its traits are among the titles of its table, 0…1; null outside of any.</summary>
    public double? Rarity { get; internal set; }

    /// <summary>A well mixed number from its id.</summary>
    public uint IdHash { get; }

    /// <summary>First year of its decade, e.g. 1990.</summary>
    public int Decade => Title.Year / 10 * 10;

    /// <summary>How welcome its moods are to a target, the strong ones counting more: -1…1.</summary>
    public double MoodAffinityTo(MoodTarget target)
    {
        var sum = 0d;
        foreach (var (word, part) in moods)
            sum += part * target.AffinityFor(word);
        return strength == 0 ? 0 : sum / strength;
    }

    /// <summary>Whether it has more of what feeds the mood it starts from than of anything to set against that, or clearly is that mood.</summary>
    public bool Feeds(Expression expression)
    {
        // Bittersweet (valence -0.05) consoles; melancholic (-0.36) and whatever is less pleasant does not.
        const double consoling = -0.1;
        var feeding = AimMoodWeights.Feeding(expression);
        if (feeding.Count == 0)
            return false;

        var balance = 0;
        foreach (var tag in Title.Moods)
        {
            if (tag.IsClear && tag.Word.Name == AimMoodWeights.Itself(expression))
                return true;
            balance += feeding.Contains(tag.Word.Name) ? tag.Strength : tag.Word.Affect.Valence > consoling ? -tag.Strength : 0;
        }

        return balance > 0;
    }
}
