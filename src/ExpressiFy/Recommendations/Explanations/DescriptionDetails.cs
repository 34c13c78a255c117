namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// The details that a description may have beside moods: what a title is about, its language, decade, length, series
/// and pace.
/// </summary>
internal static class DescriptionDetails
{
    // How much a detail tells, as in DescriptionOptions.
    private const double FirstTheme = 0.5;
    private const double SecondTheme = 0.2;
    private const double Language = 0.45;
    private const double Length = 0.45;
    private const double Series = 0.25;
    private const double Tempo = 0.1;

    // An early decade is news, a recent one is not.
    private const int EarlyDecade = 1960;
    private const int LaterDecade = 1990;
    private const double Early = 0.25;
    private const double Later = 0.1;

    /// <summary>Every detail with how much it tells; first none at all.</summary>
    public static IEnumerable<(ReasonArguments Detail, double Value)> Of(DescribableFacts facts)
    {
        var nothing = new ReasonArguments();
        yield return (nothing, 0);
        foreach (var entry in AboutOf(facts, nothing))
            yield return entry;

        var decadeValue = facts.Decade is null ? 0 : ValueOf(facts.Decade.Value);
        if (facts.Decade is not null)
            yield return (nothing with { Decade = facts.Decade }, decadeValue);
        if (facts.Language is not null)
        {
            yield return (nothing with { Language = facts.Language }, Language);
            yield return (nothing with { Language = facts.Language, Decade = facts.Decade }, Language + decadeValue);
        }

        if (facts.Tempo is not null)
        {
            yield return (nothing with { Tempo = facts.Tempo }, Tempo);
            yield return (nothing with { Tempo = facts.Tempo, Decade = facts.Decade }, Tempo + decadeValue);
        }

        if (facts.Series is not null)
            yield return (nothing with { Series = facts.Series }, Series);
        if (facts.UnderMinutes is not null)
            yield return (nothing with { UnderMinutes = facts.UnderMinutes }, Length);
    }

    /// <summary>Whether it is a reason without moods and a noun: "About food", but not "From the 1990s".</summary>
    public static bool StandsAlone(ReasonArguments detail) =>
        detail.Themes is not null
        || detail.Language is not null
        || detail.UnderMinutes is not null
        || detail.Series is not null;

    private static IEnumerable<(ReasonArguments Detail, double Value)> AboutOf(
        DescribableFacts facts, ReasonArguments nothing)
    {
        for (var first = 0; first < facts.Themes.Count; first++)
        {
            var about = nothing with { Themes = [facts.Themes[first]] };
            yield return (about, FirstTheme);
            if (facts.Language is not null)
                yield return (about with { Language = facts.Language }, FirstTheme + Language);
            if (facts.Decade < EarlyDecade)
                yield return (about with { Decade = facts.Decade }, FirstTheme + Early);

            for (var second = first + 1; second < facts.Themes.Count; second++)
            {
                if (!AreTwoNouns(facts.Themes[first], facts.Themes[second]))
                {
                    var both = nothing with { Themes = [facts.Themes[first], facts.Themes[second]] };
                    yield return (both, FirstTheme + SecondTheme);
                }
            }
        }
    }

    private static bool AreTwoNouns(string first, string second) =>
        ThemePhrases.IsNoun(first) && ThemePhrases.IsNoun(second);

    private static double ValueOf(int decade) => decade switch
    {
        < EarlyDecade => Early,
        < LaterDecade => Later,
        _ => 0,
    };
}
