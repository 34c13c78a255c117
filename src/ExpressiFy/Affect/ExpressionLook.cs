namespace ExpressiFy.Affect;

/// <summary>
/// What a reading looks like, in words. Where it is unsure between neutral and one other expression, both are said: a
/// label alone would claim more than the reading holds, and a person at rest would be told that they look sad.
/// live-texts.js has the same rule for live readings.
/// </summary>
public static class ExpressionLook
{
    /// <summary>Least share of neutral and the other together: with less there are further candidates.</summary>
    private const double MostOfReading = .75;

    /// <summary>
    /// Largest difference of the two shares: with more, the larger one is .65 at least, and the page is fairly sure.
    /// </summary>
    private const double NearlyEqual = .3;

    /// <summary>
    /// The words that complete "your expression looks …": "sad", or "close to neutral, a little sad" when unsure.
    /// </summary>
    /// <param name="label">The expression that the reading is taken for.</param>
    /// <param name="scores">The shares of the reading.</param>
    public static string Describe(Expression label, ExpressionScores scores)
    {
        var other = BesideNeutral(scores);
        return other is not null && (label == Expression.Neutral || label == other)
            ? $"close to neutral, a little {other.Value.Adjective()}"
            : label.Adjective();
    }

    /// <summary>The other expression of a reading that is unsure between both; null when it is not.</summary>
    private static Expression? BesideNeutral(ExpressionScores scores)
    {
        var neutral = scores[Expression.Neutral];
        var other = ExpressionLabels.All
            .Where(expression => expression != Expression.Neutral)
            .MaxBy(expression => scores[expression]);
        var share = scores[other];
        return neutral + share >= MostOfReading && Math.Abs(neutral - share) <= NearlyEqual ? other : null;
    }
}
