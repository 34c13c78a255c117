using ExpressiFy.Catalogue;
using ExpressiFy.Moods;

namespace ExpressiFy.Ranking;

/// <summary>A title on its way into a list, with what ranking asks of it again and again worked out once.</summary>
public sealed class Candidate
{
    private readonly (int Word, int Strength)[] moods;
    private readonly double strength;

    public Candidate(Title title)
    {
        Title = title;
        Affect = title.Affect;
        moods = [.. title.Moods.Select(tag => (MoodVocabulary.IndexOf(tag.Word), tag.Strength))];
        strength = moods.Sum(mood => mood.Strength);
        GenreNumbers = [.. title.Genres.Select(genre => Genres.Of(title.Medium).Index().Single(entry => entry.Item == genre).Index)];
    }

    public Title Title { get; }

    /// <summary>The title's affect.</summary>
    public Affect Affect { get; }

    /// <summary>Its genres by their index in <see cref="Genres.Of"/>.</summary>
    public IReadOnlyList<int> GenreNumbers { get; }

    /// <summary>First year of its decade, e.g. 1990.</summary>
    public int Decade => Title.Year / 10 * 10;

    /// <summary>How welcome its moods are to a target, the strong ones counting more: -1…1.</summary>
    public double WelcomeTo(MoodTarget target)
    {
        var sum = 0d;
        foreach (var (word, part) in moods)
            sum += part * target.Welcome(word);
        return strength == 0 ? 0 : sum / strength;
    }

    /// <summary>How welcome the most welcome of its clear moods (strength 2 or more) is; -1 without any.</summary>
    public double BestWelcome(MoodTarget target)
    {
        var best = -1d;
        foreach (var (word, part) in moods)
        {
            if (part >= 2)
                best = Math.Max(best, target.Welcome(word));
        }

        return best;
    }

    /// <summary>Whether it has more of what feeds the mood it starts from than of anything to set against that.</summary>
    public bool Feeds(Expression expression)
    {
        // Bittersweet (valence -0.05) consoles; melancholic (-0.36) and whatever is less pleasant does not.
        const double consoling = -0.1;
        var feeding = AimWords.Feeding(expression);
        var balance = 0;
        foreach (var tag in Title.Moods)
            balance += feeding.Contains(tag.Word.Name) ? tag.Strength : tag.Word.Affect.Valence > consoling ? -tag.Strength : 0;
        return feeding.Count > 0 && balance > 0;
    }
}
