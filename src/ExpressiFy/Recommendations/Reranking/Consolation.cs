using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Reranking;

/// <summary>
/// What a title can do for someone sad. A list for a sad mood holds both kinds of help: company that warms, and a story or song to cry with
/// that has something to hold on to. What is only bleak is neither.
/// </summary>
public enum Consolation
{
    /// <summary>It does not speak to sadness.</summary>
    None,

    /// <summary>Bittersweet or warm, without a tragedy in it.</summary>
    Comfort,

    /// <summary>Clearly tragic or deeply melancholic, with something consoling beside it: a good cry.</summary>
    Catharsis,

    /// <summary>Clearly tragic or deeply melancholic, and nothing beside it.</summary>
    Bleak,
}

/// <summary>Tells which.</summary>
public static class Consolations
{
    private static readonly string[] Warm = ["bittersweet", "heart-warming", "hopeful", "nostalgic", "calm"];
    private static readonly string[] Consoling = [.. Warm, "dreamy", "romantic", "inspiring", "uplifting"];
    private static readonly string[] Harsh = ["dark", "scary", "angry", "tense"];

    /// <summary>By its mood tags alone.</summary>
    public static Consolation Of(Title title) =>
        Has(title, MoodTag.Clear, "tragic") || Has(title, MoodTag.Defining, "melancholic")
            ? Has(title, MoodTag.Touch, Consoling) && !Has(title, MoodTag.Clear, "scary") ? Consolation.Catharsis : Consolation.Bleak
        : Has(title, MoodTag.Clear, Warm) && !Has(title, MoodTag.Clear, Harsh) ? Consolation.Comfort
        : Consolation.None;

    private static bool Has(Title title, int strength, params string[] words)
    {
        foreach (var tag in title.Moods)
        {
            if (tag.Strength >= strength && words.Contains(tag.Word.Name))
                return true;
        }

        return false;
    }
}
