namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// Chooses one reason a card for a whole list, so that the list reads well: no sentence twice, of twelve cards at most
/// two that end alike, and facts that vary. Greedy: each card in turn takes the reason that tells most, less what it
/// repeats of the cards before. The same options give the same choice.
/// </summary>
internal static class DistinctReasons
{
    /// <summary>Of <see cref="ListLength"/> cards, how many may end with the same two words.</summary>
    public const int MaxSameEnding = 2;

    /// <summary>The cards of a row.</summary>
    public const int ListLength = 12;

    private const int EndingWords = 2;

    private static readonly string[] KindNames = Enum.GetNames<ReasonKind>();

    // Larger than any value: a rule is broken only where nothing else can be said.
    private const double RulePenalty = 100;

    // For each earlier card.
    private const double SameEnding = 0.25;
    private const double SameMoods = 0.12;
    private const double SameMood = 0.02;
    private const double SameTheme = 0.1;
    private const double SameLike = 0.15;
    private const double SameDetail = 0.03;
    private const double SameKind = 0.02;
    private const double SameShape = 0.015;

    /// <summary>One reason for each card.</summary>
    /// <param name="cards">For each card its options, at least one.</param>
    public static IReadOnlyList<Reason> Choose(IReadOnlyList<IEnumerable<ReasonOption>> cards)
    {
        var rows = (cards.Count + ListLength - 1) / ListLength;
        var said = new HashSet<string>(StringComparer.Ordinal);
        var endings = new Dictionary<string, int>(StringComparer.Ordinal);
        var features = new Dictionary<Feature, int>();
        var chosen = new List<Reason>();
        foreach (var options in cards)
        {
            Reason? best = null;
            var bestText = "";
            var bestValue = double.NegativeInfinity;
            foreach (var option in options.OrderByDescending(option => option.Value))
            {
                // Penalties only lower a value.
                if (option.Value <= bestValue)
                    break;
                var reason = option.Make();
                var value = option.Value - Repetition(reason, features);
                if (value <= bestValue)
                    continue;
                var text = ReasonText.Of(reason);
                value -= BrokenRules(text, said, endings, rows);
                if (value <= bestValue)
                    continue;
                best = reason;
                bestText = text;
                bestValue = value;
            }

            said.Add(bestText);
            Count(endings, EndingOf(bestText));
            foreach (var (feature, _) in FeaturesOf(best!))
                Count(features, feature);
            chosen.Add(best!);
        }

        return chosen;
    }

    /// <summary>The last two words of a sentence.</summary>
    public static string EndingOf(string text) => string.Join(' ', text.Split(' ').TakeLast(EndingWords));

    private static double BrokenRules(string text, HashSet<string> said, Dictionary<string, int> endings, int rows)
    {
        var sameEndings = endings.GetValueOrDefault(EndingOf(text));
        var penalty = SameEnding * sameEndings;
        if (said.Contains(text))
            penalty += RulePenalty;
        if (sameEndings >= MaxSameEnding * rows)
            penalty += RulePenalty;
        if (ReasonText.WordCount(text) > ReasonText.MaxWords)
            penalty += 2 * RulePenalty;
        return penalty;
    }

    private static double Repetition(Reason reason, Dictionary<Feature, int> features)
    {
        var penalty = 0d;
        foreach (var (feature, weight) in FeaturesOf(reason))
            penalty += weight * features.GetValueOrDefault(feature);
        return penalty;
    }

    // What a reader notices when it comes again.
    private static IEnumerable<(Feature Feature, double Weight)> FeaturesOf(Reason reason)
    {
        var facts = reason.Arguments;
        yield return (new("kind", KindNames[(int)reason.Kind]), SameKind);
        yield return (new("noun", facts.Genre is null ? "no" : "yes"), SameShape);
        if (facts.Moods is [var first, var second])
            yield return (new("moods", first, second), SameMoods);
        foreach (var mood in facts.Moods ?? [])
            yield return (new("mood", mood), SameMood);
        foreach (var theme in facts.Themes ?? [])
            yield return (new("theme", theme), SameTheme);
        if (facts.Like is not null)
            yield return (new("like", facts.Like.Id), SameLike);
        if (facts.Language is not null)
            yield return (new("language"), SameDetail);
        if (facts.Decade is not null)
            yield return (new("decade"), SameDetail);
        if (facts.UnderMinutes is not null)
            yield return (new("length"), SameDetail);
        if (facts.Tempo is not null)
            yield return (new("tempo"), SameDetail);
        if (facts.Genre is not null)
            yield return (new("genre", facts.Genre), SameDetail);
    }

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + 1;

    private readonly record struct Feature(string Kind, string? Value = null, string? Second = null);
}
