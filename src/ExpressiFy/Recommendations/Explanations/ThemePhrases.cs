using System.Collections.Frozen;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>English for themes.</summary>
public static class ThemePhrases
{
    // After "about".
    private static readonly FrozenDictionary<string, string> Subjects = EnglishTable.Read(
        "nature:nature, animals:animals, food:food, craft:making things, friendship:friendship, family-bonds:family, "
        + "coming-of-age:growing up, travel:a journey, music-making:making music, dance:dance, sport:sport, art:art, "
        + "sea:the sea, space:space, survival:survival, revenge:revenge, crime:crime, war:war, loss:loss, "
        + "illness:illness, cruelty:cruelty, justice:justice, technology:technology, faith:faith, politics:politics");

    private static readonly FrozenDictionary<string, string> Places = EnglishTable.Read(
        "gentle:with nothing harsh, family-viewing:for all ages, small-place:set in a small place, "
        + "school:set around a school, holidays:set around a holiday");

    // What a title with the theme is: "a love story".
    private static readonly FrozenDictionary<string, string> Nouns =
        EnglishTable.Read("love-story:love story, satire:satire, heist:heist film");

    private static readonly FrozenDictionary<string, string> SeriesNouns =
        EnglishTable.Read("love-story:love story, satire:satire, heist:heist series");

    /// <summary>The theme on its own, e.g. "growing up", "set around a school", "love story", "gentle".</summary>
    public static string NameOf(string theme, Medium medium) => theme == Themes.Gentle
        ? theme
        : Subjects.GetValueOrDefault(theme) ?? Places.GetValueOrDefault(theme) ?? NounOf(theme, medium) ?? theme;

    /// <summary>What a title with the theme is called, e.g. "love story"; null for most themes.</summary>
    public static string? NounOf(string theme, Medium medium) =>
        (medium == Medium.Series ? SeriesNouns : Nouns).GetValueOrDefault(theme);

    /// <summary>Whether a title with the theme is called by it.</summary>
    public static bool IsNoun(string theme) => Nouns.ContainsKey(theme);

    /// <summary>
    /// What comes after the noun or the moods: "about food and friendship", "about growing up, set around a school".
    /// Themes that are nouns are left out.
    /// </summary>
    public static IEnumerable<string> After(IEnumerable<string> themes)
    {
        var rest = themes.Where(theme => !IsNoun(theme)).ToList();
        var subjects = rest.Select(theme => Subjects.GetValueOrDefault(theme)).OfType<string>().ToList();
        if (subjects.Count > 0)
            yield return $"about {Phrase.Join(subjects)}";
        foreach (var place in rest.Select(theme => Places.GetValueOrDefault(theme)).OfType<string>())
            yield return place;
    }

    /// <summary>Whether there is English for every theme; a test reads it.</summary>
    internal static bool KnowAll() => Themes.All
        .All(theme => Subjects.ContainsKey(theme) || Places.ContainsKey(theme) || Nouns.ContainsKey(theme));
}
