namespace ExpressiFy.Affect;

/// <summary>
/// Log odds of each expression against neutral, log(p_e / p_neutral); that of neutral is 0. Seven finite numbers in
/// label order, each from −<see cref="Largest"/> to <see cref="Largest"/>.
/// </summary>
public sealed class ExpressionOdds
{
    /// <summary>The largest absolute value; the faces of FER-2013's PublicTest have −16.5 to 11.5.</summary>
    public const double Largest = 20;

    private readonly double[] values;

    private ExpressionOdds(double[] values) => this.values = values;

    /// <summary>The log odds of one expression.</summary>
    public double this[Expression expression] => values[(int)expression];

    /// <summary>Log odds of the softmax of seven logits in label order, divided by a temperature above 0.</summary>
    public static ExpressionOdds FromLogits(ReadOnlySpan<float> logits, double temperature)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        var values = new double[ExpressionScores.Count];
        var neutral = logits[(int)Expression.Neutral];
        for (var i = 0; i < values.Length; i++)
            values[i] = Math.Clamp((logits[i] - neutral) / temperature, -Largest, Largest);
        return FromValues(values);
    }

    /// <summary>Takes seven log odds in label order.</summary>
    /// <exception cref="ArgumentException">Not seven, one out of range, or that of neutral not 0.</exception>
    public static ExpressionOdds FromValues(ReadOnlySpan<double> values)
    {
        if (values.Length != ExpressionScores.Count)
        {
            var message = $"Expected {ExpressionScores.Count} log odds in label order, got {values.Length}.";
            throw new ArgumentException(message, nameof(values));
        }

        foreach (var value in values)
        {
            // Not a number is in no range.
            if (!(Math.Abs(value) <= Largest))
                throw new ArgumentException($"Log odds are from -{Largest} to {Largest}.", nameof(values));
        }

        if (values[(int)Expression.Neutral] != 0)
            throw new ArgumentException("The log odds of neutral against itself are 0.", nameof(values));
        return new(values.ToArray());
    }

    /// <summary>A copy in label order, length 7.</summary>
    public double[] ToArray() => (double[])values.Clone();
}
