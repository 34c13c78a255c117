namespace ExpressiFy.Affect;

/// <summary>
/// How much each aim prefers the mood words, from 1 (preferred) to -1 (avoided); a word that is not named counts 0. The
/// values are the project's judgement; docs/decisions/0011-aims-and-the-iso-principle.md gives the reasons.
/// </summary>
internal static class AimMoodWeights
{
    // Of a list of twelve. The other unpleasant moods may be met by some titles that feed them: sad films and music are
    // sought for being moved (Hanich et al. 2014; Taruffi & Koelsch 2014).
    private const int MostFeedingUsually = 4;

    private static readonly IReadOnlyDictionary<Expression, IReadOnlySet<string>> FeedingWords =
        new Dictionary<Expression, IReadOnlySet<string>>
        {
            [Expression.Sad] = new HashSet<string> { "tragic", "dark", "melancholic" },
            [Expression.Angry] = new HashSet<string> { "angry", "tense", "dark" },
            [Expression.Fear] = new HashSet<string> { "scary", "tense", "dark", "tragic" },
            [Expression.Disgust] = new HashSet<string> { "dark", "scary", "angry" },
        };

    private static readonly IReadOnlySet<string> NoWords = new HashSet<string>();

    /// <summary>
    /// What fits a mood. For the unpleasant moods that is not more of the same, unless <paramref name="feed"/> is set:
    /// consolation for sadness, strength without anger for anger, ways out for fear, wit for disgust.
    /// </summary>
    public static IReadOnlyDictionary<string, double> Match(Expression expression, bool feed = false) =>
        MatchMoodWeights.For(expression, feed).Weights;

    /// <summary>
    /// The affect of titles that fit a mood; for the unpleasant moods it is nearer to neutral than the mood itself.
    /// </summary>
    public static AffectPoint MatchAffect(Expression expression, bool feed = false) =>
        MatchMoodWeights.For(expression, feed).Affect;

    /// <summary>
    /// The words that feed an unpleasant mood when a title has few other moods; empty for the other moods.
    /// </summary>
    public static IReadOnlySet<string> Feeding(Expression expression) =>
        FeedingWords.GetValueOrDefault(expression, NoWords);

    /// <summary>
    /// The word that names the mood itself and feeds it whatever other moods a title has; null for most moods.
    /// </summary>
    public static string? Itself(Expression expression) => expression switch
    {
        Expression.Angry => "angry",
        Expression.Fear => "scary",
        _ => null,
    };

    /// <summary>
    /// How many titles of a list of twelve may feed the mood: none for anger and fear, because dwelling on anger keeps
    /// it up (Bushman 2002).
    /// </summary>
    public static int MostFeeding(Expression expression) =>
        expression is Expression.Angry or Expression.Fear ? 0 : MostFeedingUsually;
}
