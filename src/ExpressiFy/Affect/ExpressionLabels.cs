namespace ExpressiFy.Affect;

/// <summary>Names and affect of the seven expressions.</summary>
public static class ExpressionLabels
{
    /// <summary>All seven; the index is the label.</summary>
    public static IReadOnlyList<Expression> All { get; } = Enum.GetValues<Expression>();

    /// <summary>
    /// Lower-case name as used in files, URLs and JSON: "angry", "disgust", "fear", "happy", "sad", "surprise",
    /// "neutral".
    /// </summary>
    public static string Name(this Expression expression) => expression switch
    {
        Expression.Angry => "angry",
        Expression.Disgust => "disgust",
        Expression.Fear => "fear",
        Expression.Happy => "happy",
        Expression.Sad => "sad",
        Expression.Surprise => "surprise",
        Expression.Neutral => "neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not one of the seven expressions."),
    };

    /// <summary>The word that completes "your expression looks …".</summary>
    public static string Adjective(this Expression expression) => expression switch
    {
        Expression.Disgust => "disgusted",
        Expression.Fear => "afraid",
        Expression.Surprise => "surprised",
        _ => expression.Name(),
    };

    /// <summary>The mood as a phrase: "a sad mood", "an angry mood", "a fearful mood" …</summary>
    public static string MoodPhrase(this Expression expression) => expression switch
    {
        Expression.Angry => "an angry mood",
        Expression.Fear => "a fearful mood",
        _ => $"a {expression.Adjective()} mood",
    };

    /// <summary>The mood as a noun: "anger", "sadness", "fear" …</summary>
    public static string Noun(this Expression expression) => expression switch
    {
        Expression.Angry => "anger",
        Expression.Happy => "happiness",
        Expression.Sad => "sadness",
        Expression.Neutral => "an even mood",
        _ => expression.Name(),
    };

    /// <summary>Reads a name as <see cref="Name"/> writes it, in any case; false for anything else.</summary>
    public static bool TryParse(string? name, out Expression expression)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.Name(), name?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                expression = candidate;
                return true;
            }
        }

        expression = default;
        return false;
    }

    /// <summary>
    /// The expression whose affect is nearest to a point. For calculations only: people read
    /// <see cref="AffectDescription"/> of a point.
    /// </summary>
    public static Expression Nearest(AffectPoint place) =>
        All.MinBy(expression => expression.Affect().DistanceTo(place));

    /// <summary>
    /// The point of an expression in the affect plane. Source: Russell &amp; Mehrabian (1977), "Evidence for a
    /// three-factor theory of emotions", J. Research in Personality 11, 273–294 (mean ratings of the emotion terms).
    /// </summary>
    public static AffectPoint Affect(this Expression expression) => expression switch
    {
        Expression.Angry => new(-.51, .59),
        Expression.Disgust => new(-.60, .35),
        Expression.Fear => new(-.64, .60),
        Expression.Happy => new(.81, .51),
        Expression.Sad => new(-.63, -.27),
        Expression.Surprise => new(.40, .67),
        Expression.Neutral => new(0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "Not one of the seven expressions."),
    };
}
