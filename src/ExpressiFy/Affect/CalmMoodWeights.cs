namespace ExpressiFy.Affect;

/// <summary>
/// How much <see cref="Aim.Calm"/> prefers the mood words, for each expression it starts from. Slow and thoughtful
/// titles calm someone neutral or surprised; someone angry or afraid is calmed by what is kind and easy.
/// </summary>
internal static class CalmMoodWeights
{
    private static readonly (double Weight, string Words)[] Unsettling =
    [
        (-0.5, "exciting energetic"),
        (-0.75, "dark tragic"),
        (-1, "scary tense angry"),
    ];

    private static readonly Dictionary<Expression, IReadOnlyDictionary<string, double>> Tables = new()
    {
        [Expression.Happy] = Of(
            (1, "calm heart-warming"),
            (0.75, "romantic nostalgic"),
            (0.5, "playful uplifting"),
            (0.25, "hopeful dreamy funny"),
            (-0.25, "melancholic absurd")),
        [Expression.Neutral] = Of(
            (1, "calm thought-provoking"),
            (0.75, "dreamy"),
            (0.5, "nostalgic bittersweet"),
            (0.25, "heart-warming mysterious"),
            (-0.25, "absurd triumphant")),
        [Expression.Surprise] = Of(
            (1, "calm dreamy"),
            (0.75, "nostalgic thought-provoking"),
            (0.5, "romantic heart-warming"),
            (0.25, "hopeful bittersweet"),
            (-0.25, "triumphant"),
            (-0.5, "absurd mysterious")),
        [Expression.Sad] = Of(
            (1, "calm hopeful"),
            (0.75, "heart-warming nostalgic"),
            (0.5, "dreamy inspiring"),
            (0.25, "romantic bittersweet uplifting thought-provoking"),
            (-0.25, "absurd triumphant melancholic")),
        [Expression.Angry] = Of(
            (1, "calm funny"),
            (0.75, "heart-warming"),
            (0.5, "playful nostalgic"),
            (0.25, "hopeful uplifting romantic"),
            (-0.25, "thought-provoking bittersweet melancholic triumphant")),
        [Expression.Fear] = Of(
            (1, "calm heart-warming"),
            (0.75, "hopeful uplifting playful"),
            (0.5, "funny inspiring"),
            (0.25, "nostalgic romantic"),
            (-0.5, "mysterious absurd melancholic")),
        [Expression.Disgust] = Of(
            (1, "calm romantic"),
            (0.75, "dreamy"),
            (0.5, "heart-warming nostalgic uplifting inspiring"),
            (0.25, "hopeful thought-provoking sensual"),
            (-0.25, "melancholic triumphant"),
            (-0.5, "absurd")),
    };

    /// <summary>The weights for someone with that expression, -1…1.</summary>
    public static IReadOnlyDictionary<string, double> For(Expression expression) => Tables[expression];

    private static IReadOnlyDictionary<string, double> Of(params (double Weight, string Words)[] rows) =>
        MoodWeights.Of([.. rows, .. Unsettling]);
}
