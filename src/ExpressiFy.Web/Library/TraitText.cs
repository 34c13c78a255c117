using System.Collections.Frozen;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Web.Library;

/// <summary>Names of learned traits, as they stand in a sentence: "westerns", "titles in Japanese".</summary>
public static class TraitText
{
    private const string FilmGenre = "Film genre ";
    private const string TrackGenre = "Track genre ";
    private const string Mood = "mood ";
    private const string Language = "language ";
    private const string Decade = "decade ";

    private static readonly FrozenDictionary<string, string> FilmGenres = Table(
        "Action:action films, Adventure:adventure films, Animation:animation, Biography:lives of real people, "
        + "Comedy:comedies, Crime:crime films, Documentary:documentaries, Drama:dramas, Family:family films, "
        + "Fantasy:fantasy, History:films about history, Horror:horror, Music:films about music, Musical:musicals, "
        + "Mystery:mysteries, Romance:love stories, Science Fiction:science fiction, Sport:sports films, "
        + "Thriller:thrillers, War:war films, Western:westerns");

    private static readonly FrozenDictionary<string, string> TrackGenres = Table(
        "R&B:R&B, Classical:classical music, Latin:Latin music, Soundtrack:film music, World:world music, "
        + "Afrobeat:Afrobeat, New Age:new age music, Country:country music, Singer-Songwriter:singer-songwriters, "
        + "Alternative:alternative rock, Indie:indie music");

    /// <summary>The name; null for a trait that has none.</summary>
    /// <param name="feature">The feature of the preference model, e.g. "Film genre Western".</param>
    public static string? Of(string feature)
    {
        if (After(feature, FilmGenre) is { } filmGenre)
            return FilmGenres.GetValueOrDefault(filmGenre);
        if (After(feature, TrackGenre) is { } trackGenre)
            return TrackGenres.GetValueOrDefault(trackGenre, trackGenre.ToLowerInvariant());
        if (After(feature, Mood) is { } mood)
            return $"{mood} titles";
        if (After(feature, Language) is { } language)
            return LanguageText(language);
        return After(feature, Decade) is { } decade ? $"titles of the {decade}0s" : null;
    }

    private static string? LanguageText(string code)
    {
        if (code == LanguageNames.WithoutWords)
            return "titles without words";
        return LanguageNames.Of(code) is { } name ? $"titles in {name}" : null;
    }

    private static string? After(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;

    private static FrozenDictionary<string, string> Table(string entries) => entries
        .Split(", ")
        .Select(entry => entry.Split(':'))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
}
