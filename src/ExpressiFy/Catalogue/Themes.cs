namespace ExpressiFy.Catalogue;

/// <summary>What a film is about or like that no mood word and no genre says.</summary>
public static class Themes
{
    /// <summary>Nothing in it is harsh: mild comedy, kind people.</summary>
    public const string Gentle = "gentle";

    /// <summary>All themes that the catalogue may use.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Gentle, "family-viewing", "nature", "animals", "food", "craft", "friendship", "family-bonds", "coming-of-age",
        "travel", "music-making", "dance", "sport", "small-place", "school", "holidays", "art", "sea", "space",
        "survival", "revenge", "crime", "war", "loss", "illness", "cruelty", "heist", "love-story", "satire", "justice",
        "technology", "faith", "politics",
    ];

    /// <summary>The index of a theme in <see cref="All"/>.</summary>
    /// <exception cref="ArgumentException">There is no such theme.</exception>
    public static int IndexOf(string theme)
    {
        for (var index = 0; index < All.Count; index++)
        {
            if (All[index] == theme)
                return index;
        }

        throw new ArgumentException($"\"{theme}\" is no theme.", nameof(theme));
    }
}
