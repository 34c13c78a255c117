using System.Collections.Frozen;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// The ways to describe a title: up to two moods, what it is called, and a detail such as what it is about or where and
/// when it is from.
/// </summary>
internal static class DescriptionOptions
{
    // How much a fact tells someone who looks for something to watch; the card already shows year, length and genres.
    private const double TwoMoods = 0.6;
    private const double OneMood = 0.5;
    private const double Noun = 0.1;

    // Three adjectives are too many.
    private const int MaxAdjectives = 2;

    // Words that say the same, "a funny comedy about …", or that go badly together, "a gentle, exciting film".
    private static readonly FrozenSet<(string, string)> Redundant = new[]
    {
        ("Comedy", "funny"), ("Romance", "romantic"), ("Horror", "scary"), ("Thriller", "tense"),
        ("Mystery", "mysterious"), ("love-story", "romantic"), ("satire", "funny"),
        ("Family", "family-viewing"), ("Family", "family-bonds"),
        ("Music", "music-making"), ("Musical", "music-making"), ("Sport", "sport"), ("War", "war"),
        ("Crime", "crime"), ("Drama", "tragic"), ("Ambient", "calm"), ("gentle", "calm"),
        ("Classical", LanguageNames.WithoutWords), ("Ambient", LanguageNames.WithoutWords),
        ("gentle", "energetic"), ("gentle", "exciting"), ("gentle", "tense"),
        ("Latin", "es"), ("Chanson", "fr"), ("Bossa Nova", "pt"), ("Flamenco", "es"),
    }.ToFrozenSet();

    // These name no kind of title that a person looks for.
    private static readonly FrozenSet<string> VagueGenres =
        new[] { "Biography", "Music", "World", "Soundtrack", "Singer-Songwriter" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every description, with how much it tells.</summary>
    public static IEnumerable<DescriptionOption> Of(DescribableFacts facts)
    {
        var moodSets = MoodSets(facts.Moods).ToList();
        string?[] genres = [null, .. facts.Genres.Where(genre => !VagueGenres.Contains(genre))];
        foreach (var (detail, detailValue) in DescriptionDetails.Of(facts))
        {
            foreach (var genre in genres)
            {
                if (!IsNounFor(detail, genre))
                    continue;
                foreach (var moods in moodSets)
                {
                    if (!FitsWith(moods, detail, genre))
                        continue;
                    var value = detailValue + ValueOf(moods) + (genre is null ? 0 : Noun);
                    yield return new(moods, detail, genre, value);
                }
            }
        }
    }

    /// <summary>Whether a word says what a genre or theme says, "a funny comedy", or goes badly with it.</summary>
    public static bool IsRedundant(string head, string word) => Redundant.Contains((head, word));

    private static IEnumerable<string[]?> MoodSets(IReadOnlyList<string> moods)
    {
        for (var first = 0; first < moods.Count; first++)
        {
            for (var second = first + 1; second < moods.Count; second++)
                yield return [moods[first], moods[second]];
            yield return [moods[first]];
        }

        yield return null;
    }

    private static double ValueOf(string[]? moods) => moods?.Length switch
    {
        null => 0,
        1 => OneMood,
        _ => TwoMoods,
    };

    // Whether the genre can be the noun before a detail; a love story has a noun of its own.
    private static bool IsNounFor(ReasonArguments detail, string? genre)
    {
        if (genre is null)
            return true;
        foreach (var theme in detail.Themes ?? [])
        {
            if (ThemePhrases.IsNoun(theme) || IsRedundant(genre, theme))
                return false;
        }

        return detail.Language is null || !IsRedundant(genre, detail.Language);
    }

    private static bool FitsWith(string[]? moods, ReasonArguments detail, string? genre)
    {
        var themes = detail.Themes ?? [];
        var nouns = 0;
        foreach (var theme in themes)
        {
            if (ThemePhrases.IsNoun(theme))
                nouns++;
            if (SaysAgain(theme, moods))
                return false;
        }

        if (genre is null && nouns == 0)
            return moods is not null || DescriptionDetails.StandsAlone(detail);

        var adjectives = (moods?.Length ?? 0) + (themes.Contains(Themes.Gentle) ? 1 : 0);
        if (detail.Tempo is not null)
            adjectives++;

        // "A western" and "a love story" alone tell nothing that the card does not show.
        var tells = adjectives > 0 || themes.Count > nouns || detail.Language is not null;
        return tells && adjectives <= MaxAdjectives && !SaysAgain(genre ?? "", moods);
    }

    private static bool SaysAgain(string head, string[]? moods)
    {
        foreach (var mood in moods ?? [])
        {
            if (IsRedundant(head, mood))
                return true;
        }

        return false;
    }
}
