using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Reranking;

/// <summary>Classifies titles by <see cref="Consolation"/>.</summary>
public static class Consolations
{
    private static readonly string[] Warm = ["bittersweet", "heart-warming", "hopeful", "nostalgic", "calm"];
    private static readonly string[] Consoling = [.. Warm, "dreamy", "romantic", "inspiring", "uplifting"];
    private static readonly string[] Harsh = ["dark", "scary", "angry", "tense"];

    /// <summary>The class of a title, by its mood tags alone.</summary>
    public static Consolation Of(Title title)
    {
        var isSad = Has(title, MoodTag.Clear, "tragic") || Has(title, MoodTag.Defining, "melancholic");
        if (isSad)
        {
            var consoles = Has(title, MoodTag.Touch, Consoling) && !Has(title, MoodTag.Clear, "scary");
            return consoles ? Consolation.Catharsis : Consolation.Bleak;
        }

        var comforts = Has(title, MoodTag.Clear, Warm) && !Has(title, MoodTag.Clear, Harsh);
        return comforts ? Consolation.Comfort : Consolation.None;
    }

    /// <summary>Whether the title has one of some mood words with at least a strength.</summary>
    private static bool Has(Title title, int minStrength, params string[] words)
    {
        foreach (var tag in title.Moods)
        {
            if (tag.Strength >= minStrength && words.Contains(tag.Word.Name))
                return true;
        }

        return false;
    }
}
