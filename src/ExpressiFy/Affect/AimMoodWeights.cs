namespace ExpressiFy.Affect;

/// <summary>
/// Which mood words each aim welcomes (up to 1) and keeps away (down to -1): our judgement, laid open here to be argued with.
/// docs/decisions/0011-aims-and-the-iso-principle.md gives the reasons.
/// </summary>
internal static class AimMoodWeights
{
    /// <summary>Toward pleasant and active.</summary>
    public static IReadOnlyDictionary<string, double> Lift { get; } = Weights(
        (1, "uplifting funny playful"),
        (0.75, "heart-warming hopeful inspiring triumphant energetic exciting"),
        (0.5, "romantic"),
        (-0.25, "bittersweet"),
        (-0.75, "tense"),
        (-1, "tragic scary dark angry melancholic"));

    /// <summary>Toward pleasant and quiet.</summary>
    public static IReadOnlyDictionary<string, double> Calm { get; } = Weights(
        (1, "calm"),
        (0.75, "heart-warming dreamy"),
        (0.5, "hopeful nostalgic thought-provoking"),
        (0.25, "romantic uplifting"),
        (-0.25, "absurd triumphant melancholic"),
        (-0.75, "exciting energetic dark tragic"),
        (-1, "scary tense angry"));

    /// <summary>
    /// Fitting a mood is not feeding it: sadness gets consolation and a good cry, anger something strong that is not anger, fear ways out,
    /// disgust wit. Only who asks for it (<paramref name="feed"/>) gets more of the mood itself.
    /// </summary>
    public static IReadOnlyDictionary<string, double> Match(Expression expression, bool feed = false) =>
        (feed && Feeds.TryGetValue(expression, out var fed) ? fed : Matches[expression]).Words;

    /// <summary>Where such titles stand; for the unpleasant moods nearer to the middle than the mood itself.</summary>
    public static AffectPoint MatchAffect(Expression expression, bool feed = false) =>
        (feed && Feeds.TryGetValue(expression, out var fed) ? fed : Matches[expression]).Affect;

    /// <summary>Words that only feed a mood when a title has little else to set against them.</summary>
    public static IReadOnlySet<string> Feeding(Expression expression) => FeedingWords[(int)expression];

    /// <summary>The word that is the mood itself and feeds it whatever stands beside it; null where there is none that does harm.</summary>
    public static string? Itself(Expression expression) => expression switch
    {
        Expression.Angry => "angry",
        Expression.Fear => "scary",
        _ => null,
    };

    /// <summary>
    /// How many of a row of twelve may feed the mood they start from. Of anger and fear none: dwelling on them keeps them up (Bushman 2002
    /// for anger). A good cry is different: sad films and music are sought for being moved (Hanich et al. 2014; Taruffi &amp; Koelsch 2014).
    /// </summary>
    public static int MostFeeding(Expression expression) => expression is Expression.Angry or Expression.Fear ? 0 : 4;

    private static readonly IReadOnlySet<string>[] FeedingWords = [.. ExpressionLabels.All.Select(expression => expression switch
    {
        Expression.Sad => Set("tragic dark melancholic"),
        Expression.Angry => Set("angry tense dark"),
        Expression.Fear => Set("scary tense dark tragic"),
        Expression.Disgust => Set("dark scary angry"),
        _ => Set(""),
    })];

    private static readonly Dictionary<Expression, (AffectPoint Affect, IReadOnlyDictionary<string, double> Words)> Matches = new()
    {
        [Expression.Happy] = (new(0.5, 0.35), Weights(
            (1, "uplifting funny playful"), (0.75, "energetic exciting triumphant"), (0.5, "heart-warming romantic hopeful inspiring sensual"),
            (-0.5, "tense bittersweet"), (-1, "tragic scary dark angry melancholic"))),
        [Expression.Surprise] = (new(0.25, 0.35), Weights(
            (1, "mysterious exciting absurd"), (0.75, "playful"), (0.5, "funny energetic thought-provoking"), (0.25, "tense"),
            (-0.5, "calm melancholic tragic"))),
        [Expression.Sad] = (new(0.05, 0), Weights(
            (1, "bittersweet melancholic"), (0.5, "nostalgic hopeful heart-warming dreamy calm tragic"), (0.25, "romantic thought-provoking"),
            (-0.5, "tense angry absurd exciting energetic dark"), (-1, "scary"))),
        [Expression.Angry] = (new(0.3, 0.4), Weights(
            (1, "energetic triumphant"), (0.75, "exciting inspiring"), (0.5, "absurd funny playful"),
            (-0.5, "melancholic tragic dark romantic tense"), (-1, "scary angry"))),
        [Expression.Fear] = (new(0.3, 0.2), Weights(
            (1, "hopeful inspiring"), (0.75, "heart-warming triumphant uplifting"), (0.5, "mysterious playful funny exciting calm"),
            (-0.5, "melancholic absurd"), (-0.75, "tense tragic dark"), (-1, "scary angry"))),
        [Expression.Disgust] = (new(0.05, 0.1), Weights(
            (1, "absurd funny"), (0.5, "playful thought-provoking angry"), (0.25, "dark energetic"), (-0.5, "romantic sensual tragic"))),
        [Expression.Neutral] = (new(0.3, 0), Weights(
            (1, "calm thought-provoking dreamy"), (0.75, "mysterious"), (0.5, "playful heart-warming nostalgic funny"),
            (-0.5, "angry tragic"), (-1, "scary"))),
    };

    // More of the mood itself, for who asks for it.
    private static readonly Dictionary<Expression, (AffectPoint Affect, IReadOnlyDictionary<string, double> Words)> Feeds = new()
    {
        [Expression.Sad] = (new(-0.3, -0.05), Weights(
            (1, "tragic melancholic"), (0.5, "bittersweet dark"), (-0.5, "exciting energetic absurd"), (-1, "funny playful scary"))),
        [Expression.Angry] = (new(-0.3, 0.45), Weights(
            (1, "angry"), (0.25, "energetic tense dark"), (-0.25, "funny exciting"), (-0.5, "dreamy nostalgic"), (-1, "calm heart-warming romantic"))),
        [Expression.Fear] = (new(-0.35, 0.35), Weights(
            (1, "scary tense"), (0.5, "dark mysterious"), (0.25, "exciting"), (-0.5, "nostalgic romantic"), (-1, "calm heart-warming funny"))),
        [Expression.Disgust] = (new(-0.35, 0.2), Weights(
            (1, "dark absurd"), (0.5, "scary angry tense"), (-0.5, "romantic sensual"), (-1, "heart-warming uplifting"))),
    };

    private static Dictionary<string, double> Weights(params (double Weight, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Weight))).ToDictionary(pair => pair.name, pair => pair.Weight, StringComparer.Ordinal);

    private static HashSet<string> Set(string names) => [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
