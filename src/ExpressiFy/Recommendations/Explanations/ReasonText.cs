using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// Writes reasons in English, without a full stop. Another language is another writer of the same arguments.
/// </summary>
public static class ReasonText
{
    /// <summary>The longest sentence, in words between spaces.</summary>
    public const int MaxWords = 8;

    // Longer names lose what follows a colon, or the sentence is left out.
    private const int MaxNameWords = 4;

    /// <summary>The sentence: "A dreamy drama about growing up", "You liked Ponyo, also in Japanese".</summary>
    public static string Of(Reason reason)
    {
        var facts = reason.Arguments;
        var text = reason switch
        {
            { Kind: ReasonKind.Taste } when facts.Like is null => SaidOf(facts),
            { Kind: ReasonKind.Taste } => LikeOf(reason, NameOf(facts.Like!.Title)),
            { Kind: ReasonKind.Quality } => "counted among the best of its kind",
            { Kind: ReasonKind.Genre } => $"{facts.Genre}, as you asked",
            { Kind: ReasonKind.Likeness } => SharedOf(reason),
            _ => DescriptionOf(reason),
        };
        return Phrase.Capitalize(text);
    }

    /// <summary>How many words a sentence has.</summary>
    internal static int WordCount(string text) => text.Split(' ').Length;

    private static string SaidOf(ReasonArguments facts) => facts.Said switch
    {
        "save" => "you saved it for later",
        "rating" => string.Create(CultureInfo.InvariantCulture, $"you gave it {facts.Stars} stars"),
        _ => "you liked it",
    };

    private static string LikeOf(Reason reason, string name)
    {
        var facts = reason.Arguments;
        if (facts.Series is not null)
            return $"from the same series as {name}";
        if (facts.Maker is not null)
            return $"{Made(reason.Medium)} {facts.Maker}, like {name}";
        if (facts.Moods is not null || facts.Genre is not null)
            return $"{DescriptionOf(reason)}, like {name}";
        if (NounOf(reason) is { } noun)
            return $"{KindOfTitle(noun, reason.Medium)}, like {name}";

        var shared = string.Join(", ", Details(reason));
        if (shared.Length > 0)
            return $"you liked {name}, also {shared}";
        var full = $"like {name}, which you liked";
        return WordCount(full) <= MaxWords ? full : $"like {name}";
    }

    private static string SharedOf(Reason reason)
    {
        var facts = reason.Arguments;
        if (facts.Quadrant is not null)
            return $"feels {facts.Quadrant}";
        if (facts.Series is not null)
            return $"also from the {SeriesName(facts.Series)}";
        if (facts.Maker is not null)
            return $"also {Made(reason.Medium)} {facts.Maker}";
        return $"also {DescriptionOf(reason)}";
    }

    // "calm and dreamy, about loss", "a calm, dreamy drama about loss", "about loss, in French".
    private static string DescriptionOf(Reason reason)
    {
        var facts = reason.Arguments;
        if (facts.Estimated == true)
            return "its moods are estimated";
        var noun = facts.Genre is not null
            ? GenreNouns.Of(facts.Genre, reason.Medium)
            : NounOf(reason);
        var moods = facts.Moods ?? [];
        if (noun is null)
        {
            var details = Details(reason);
            return string.Join(", ", moods.Count == 0 ? details : details.Prepend(Phrase.Join(moods)));
        }

        // "Gentle" and a pace are adjectives of the noun, and clauses of their own beside moods.
        var isGentle = facts.Themes?.Contains(Themes.Gentle) == true;
        string?[] first = [facts.Tempo, isGentle ? Themes.Gentle : null];
        var adjectives = string.Join(", ", first.OfType<string>().Concat(moods));
        var described = KindOfTitle(adjectives.Length == 0 ? noun : $"{adjectives} {noun}", reason.Medium);
        var after = string.Join(", ", Details(reason, isNoun: true));
        return after.Length == 0 ? described : $"{described} {after}";
    }

    private static IEnumerable<string> Details(Reason reason, bool isNoun = false)
    {
        var facts = reason.Arguments;
        var themes = facts.Themes ?? [];
        foreach (var phrase in ThemePhrases.After(themes.Where(theme => !isNoun || theme != Themes.Gentle)))
            yield return phrase;
        if (facts.Language is not null)
            yield return LanguageOf(facts.Language, reason.Medium);
        if (facts.Tempo is not null && !isNoun)
            yield return $"at a {facts.Tempo} pace";
        if (facts.Decade is not null)
            yield return string.Create(CultureInfo.InvariantCulture, $"from the {facts.Decade}s");
        if (facts.Series is not null)
            yield return $"from the {SeriesName(facts.Series)}";
        if (facts.UnderMinutes is not null)
            yield return LengthOf(facts, reason.Medium);
    }

    private static string? NounOf(Reason reason) => reason.Arguments.Themes?
        .Select(theme => ThemePhrases.NounOf(theme, reason.Medium))
        .OfType<string>()
        .FirstOrDefault();

    private static string LengthOf(ReasonArguments facts, Medium medium)
    {
        var length = facts.UnderMinutes == 60
            ? "under an hour"
            : string.Create(CultureInfo.InvariantCulture, $"under {facts.UnderMinutes} minutes");
        if (medium == Medium.Series)
            return $"in episodes {length}";
        var standsAlone = facts is { Moods: null, Themes: null, Genre: null, Language: null, Decade: null };
        return standsAlone ? $"{length} tonight" : $"in {length}";
    }

    private static string LanguageOf(string code, Medium medium)
    {
        if (code == LanguageNames.WithoutWords)
            return medium.IsWatched() ? "without spoken words" : "without words";
        var name = LanguageNames.Of(code) ?? code;
        return medium.IsWatched() ? $"in {name}" : $"sung in {name}";
    }

    private static string KindOfTitle(string noun, Medium medium) =>
        medium.IsWatched() ? Phrase.WithArticle(noun) : noun;

    private static string Made(Medium medium) => medium switch
    {
        Medium.Film => "directed by",
        Medium.Series => "created by",
        _ => "by",
    };

    private static string SeriesName(string series) =>
        series.EndsWith("Trilogy", StringComparison.Ordinal) || series.EndsWith("Universe", StringComparison.Ordinal)
            ? series
            : $"{series} series";

    // "Star Wars: Episode IV - A New Hope" is "Star Wars".
    private static string NameOf(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return WordCount(title) <= MaxNameWords || colon < 0 ? title : title[..colon];
    }
}
