namespace ExpressiFy.Affect;

/// <summary>What fits a mood, for <see cref="AimMoodWeights.Match"/>.</summary>
/// <param name="Affect">The affect of titles that fit.</param>
/// <param name="Weights">How much the words are preferred, -1…1.</param>
internal sealed record MatchMoodWeights(AffectPoint Affect, IReadOnlyDictionary<string, double> Weights)
{
    private static readonly Dictionary<Expression, MatchMoodWeights> Answering = new()
    {
        [Expression.Happy] = Of(
            new(0.5, 0.35),
            (1, "uplifting funny playful"),
            (0.75, "energetic exciting triumphant"),
            (0.5, "heart-warming romantic hopeful inspiring sensual"),
            (-0.5, "tense bittersweet"),
            (-1, "tragic scary dark angry melancholic")),
        [Expression.Surprise] = Of(
            new(0.25, 0.35),
            (1, "mysterious exciting absurd"),
            (0.75, "playful"),
            (0.5, "funny energetic thought-provoking"),
            (0.25, "tense"),
            (-0.5, "calm melancholic tragic")),
        [Expression.Sad] = Of(
            new(0.05, 0),
            (1, "bittersweet melancholic"),
            (0.5, "nostalgic hopeful heart-warming dreamy calm tragic"),
            (0.25, "romantic thought-provoking"),
            (-0.5, "tense angry absurd exciting energetic dark"),
            (-1, "scary")),
        [Expression.Angry] = Of(
            new(0.3, 0.4),
            (1, "energetic triumphant"),
            (0.75, "exciting inspiring"),
            (0.5, "absurd funny playful"),
            (-0.5, "melancholic tragic dark romantic tense"),
            (-1, "scary angry")),
        [Expression.Fear] = Of(
            new(0.3, 0.2),
            (1, "hopeful inspiring"),
            (0.75, "heart-warming triumphant uplifting"),
            (0.5, "mysterious playful funny exciting calm"),
            (-0.5, "melancholic absurd"),
            (-0.75, "tense tragic dark"),
            (-1, "scary angry")),
        [Expression.Disgust] = Of(
            new(0.05, 0.1),
            (1, "absurd funny"),
            (0.5, "playful thought-provoking angry"),
            (0.25, "dark energetic"),
            (-0.5, "romantic sensual tragic")),
        [Expression.Neutral] = Of(
            new(0.3, 0),
            (1, "calm thought-provoking dreamy"),
            (0.75, "mysterious"),
            (0.5, "playful heart-warming nostalgic funny"),
            (-0.5, "angry tragic"),
            (-1, "scary")),
    };

    // More of the mood itself, for people who request it.
    private static readonly Dictionary<Expression, MatchMoodWeights> Feeding = new()
    {
        [Expression.Sad] = Of(
            new(-0.3, -0.05),
            (1, "tragic melancholic"),
            (0.5, "bittersweet dark"),
            (-0.5, "exciting energetic absurd"),
            (-1, "funny playful scary")),
        [Expression.Angry] = Of(
            new(-0.3, 0.45),
            (1, "angry"),
            (0.25, "energetic tense dark"),
            (-0.25, "funny exciting"),
            (-0.5, "dreamy nostalgic"),
            (-1, "calm heart-warming romantic")),
        [Expression.Fear] = Of(
            new(-0.35, 0.35),
            (1, "scary tense"),
            (0.5, "dark mysterious"),
            (0.25, "exciting"),
            (-0.5, "nostalgic romantic"),
            (-1, "calm heart-warming funny")),
        [Expression.Disgust] = Of(
            new(-0.35, 0.2),
            (1, "dark absurd"),
            (0.5, "scary angry tense"),
            (-0.5, "romantic sensual"),
            (-1, "heart-warming uplifting")),
    };

    /// <summary>
    /// What fits an expression; <paramref name="feed"/> makes a difference for the four unpleasant ones only.
    /// </summary>
    public static MatchMoodWeights For(Expression expression, bool feed)
    {
        if (feed && Feeding.TryGetValue(expression, out var more))
            return more;
        return Answering[expression];
    }

    private static MatchMoodWeights Of(AffectPoint affect, params (double Weight, string Words)[] rows) =>
        new(affect, MoodWeights.Of(rows));
}
