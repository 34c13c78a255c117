namespace ExpressiFy.Affect;

/// <summary>How much a face looks like each of the seven expressions: seven shares, none negative, that sum to 1.</summary>
public sealed class ExpressionScores
{
    /// <summary>Number of expressions, 7.</summary>
    public const int Count = 7;

    private readonly double[] shares;

    private ExpressionScores(double[] shares) => this.shares = shares;

    /// <summary>One seventh each: what is known before the first reading.</summary>
    public static ExpressionScores Uniform { get; } = FromWeights(Enumerable.Repeat(1d, Count).ToArray());

    /// <summary>The share of one expression, 0…1.</summary>
    public double this[Expression expression] => shares[(int)expression];

    /// <summary>The expression with the largest share; the earlier label on a tie.</summary>
    public Expression Top => (Expression)Array.IndexOf(shares, shares.Max());

    /// <summary>The expected affect: each expression's affect weighted by its share.</summary>
    public AffectPoint Affect
    {
        get
        {
            double valence = 0, arousal = 0;
            foreach (var expression in ExpressionLabels.All)
            {
                var affect = expression.Affect();
                valence += this[expression] * affect.Valence;
                arousal += this[expression] * affect.Arousal;
            }

            return new(valence, arousal);
        }
    }

    /// <summary>Normalises seven weights in label order to shares. <see cref="ArgumentException"/> unless there are seven, finite, none negative, some positive.</summary>
    public static ExpressionScores FromWeights(ReadOnlySpan<double> weights)
    {
        if (weights.Length != Count)
            throw new ArgumentException($"Expected {Count} weights in label order, got {weights.Length}.", nameof(weights));

        var sum = 0d;
        foreach (var weight in weights)
        {
            if (!double.IsFinite(weight) || weight < 0)
                throw new ArgumentException("Weights are finite and not negative.", nameof(weights));
            sum += weight;
        }

        if (sum <= 0)
            throw new ArgumentException("At least one weight is positive.", nameof(weights));

        var shares = new double[Count];
        for (var i = 0; i < Count; i++)
            shares[i] = weights[i] / sum;
        return new(shares);
    }

    /// <summary>Softmax of seven logits in label order, divided by <paramref name="temperature"/> (&gt; 0) first (Guo et al. 2017, temperature scaling).</summary>
    public static ExpressionScores FromLogits(ReadOnlySpan<float> logits, double temperature)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        var max = double.NegativeInfinity;
        foreach (var logit in logits)
            max = Math.Max(max, logit);

        Span<double> weights = stackalloc double[logits.Length];
        for (var i = 0; i < logits.Length; i++)
            weights[i] = Math.Exp((logits[i] - max) / temperature);
        return FromWeights(weights);
    }

    /// <summary>All of one expression.</summary>
    public static ExpressionScores Only(Expression expression)
    {
        var weights = new double[Count];
        weights[(int)expression] = 1;
        return new(weights);
    }

    /// <summary>A copy in label order, length 7.</summary>
    public double[] ToArray() => (double[])shares.Clone();
}
