namespace ExpressiFy.Affect;

/// <summary>
/// How much <see cref="Aim.Lift"/> prefers the mood words, for each expression it starts from: consolation before cheer
/// for someone sad, laughter without sentiment for someone angry, safety and courage for someone afraid, beauty for
/// someone disgusted.
/// </summary>
internal static class LiftMoodWeights
{
    private static readonly (double Weight, string Words)[] Unpleasant =
    [
        (-0.75, "tense"),
        (-1, "tragic scary dark angry melancholic"),
    ];

    private static readonly Dictionary<Expression, IReadOnlyDictionary<string, double>> Tables = new()
    {
        [Expression.Happy] = Of(
            (1, "energetic exciting playful"),
            (0.75, "triumphant funny"),
            (0.5, "uplifting sensual absurd"),
            (0.25, "romantic inspiring"),
            (-0.25, "nostalgic calm"),
            (-0.5, "bittersweet")),
        [Expression.Neutral] = Of(
            (1, "funny inspiring"),
            (0.75, "exciting uplifting playful"),
            (0.5, "thought-provoking mysterious romantic"),
            (0.25, "energetic triumphant heart-warming"),
            (-0.25, "bittersweet")),
        [Expression.Surprise] = Of(
            (1, "absurd playful"),
            (0.75, "funny exciting mysterious"),
            (0.5, "dreamy energetic"),
            (0.25, "uplifting thought-provoking"),
            (-0.25, "bittersweet nostalgic")),
        [Expression.Sad] = Of(
            (1, "heart-warming hopeful"),
            (0.75, "uplifting inspiring"),
            (0.5, "romantic funny nostalgic"),
            (0.25, "playful triumphant bittersweet calm"),
            (-0.25, "absurd exciting")),
        [Expression.Angry] = Of(
            (1, "funny energetic"),
            (0.75, "absurd triumphant playful"),
            (0.5, "exciting"),
            (0.25, "uplifting"),
            (-0.25, "bittersweet romantic dreamy")),
        [Expression.Fear] = Of(
            (1, "hopeful triumphant"),
            (0.75, "heart-warming uplifting inspiring"),
            (0.5, "playful funny"),
            (0.25, "romantic calm"),
            (-0.25, "bittersweet absurd"),
            (-0.5, "mysterious")),
        [Expression.Disgust] = Of(
            (1, "romantic playful"),
            (0.75, "heart-warming dreamy uplifting"),
            (0.5, "funny sensual hopeful"),
            (0.25, "inspiring nostalgic"),
            (-0.25, "bittersweet"),
            (-0.5, "absurd")),
    };

    /// <summary>The weights for someone with that expression, -1…1.</summary>
    public static IReadOnlyDictionary<string, double> For(Expression expression) => Tables[expression];

    private static IReadOnlyDictionary<string, double> Of(params (double Weight, string Words)[] rows) =>
        MoodWeights.Of([.. rows, .. Unpleasant]);
}
