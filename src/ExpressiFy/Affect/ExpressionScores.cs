namespace ExpressiFy.Affect;

/// <summary>A distribution over the seven expressions: seven shares, none negative, that sum to 1.</summary>
public sealed class ExpressionScores
{
    /// <summary>Number of expressions, 7.</summary>
    public const int Count = 7;

    private readonly double[] shares;

    private ExpressionScores(double[] shares) => this.shares = shares;

    /// <summary>One seventh each.</summary>
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
            var valence = 0d;
            var arousal = 0d;
            foreach (var expression in ExpressionLabels.All)
            {
                var affect = expression.Affect();
                valence += this[expression] * affect.Valence;
                arousal += this[expression] * affect.Arousal;
            }

            return new(valence, arousal);
        }
    }

    /// <summary>Normalises weights by the names of the expressions to shares.</summary>
    /// <exception cref="KeyNotFoundException">An expression has none.</exception>
    /// <exception cref="ArgumentException">One is negative or not finite, or all of them are 0.</exception>
    public static ExpressionScores FromNamed(IReadOnlyDictionary<string, double> weights) =>
        FromWeights([.. ExpressionLabels.All.Select(label => weights[label.Name()])]);

    /// <summary>Normalises seven weights in label order to shares.</summary>
    /// <exception cref="ArgumentException">Not seven weights, one negative or not finite, or all of them 0.</exception>
    public static ExpressionScores FromWeights(ReadOnlySpan<double> weights)
    {
        if (weights.Length != Count)
        {
            var message = $"Expected {Count} weights in label order, got {weights.Length}.";
            throw new ArgumentException(message, nameof(weights));
        }

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

    /// <summary>
    /// Softmax of seven logits in label order, after division by <paramref name="temperature"/> (&gt; 0): temperature
    /// scaling (Guo et al. 2017).
    /// </summary>
    public static ExpressionScores FromLogits(ReadOnlySpan<float> logits, double temperature)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        var max = double.NegativeInfinity;
        // Subtracting the maximum keeps the exponentials finite and leaves the shares the same.
        foreach (var logit in logits)
            max = Math.Max(max, logit);

        Span<double> weights = stackalloc double[logits.Length];
        for (var i = 0; i < logits.Length; i++)
            weights[i] = Math.Exp((logits[i] - max) / temperature);
        return FromWeights(weights);
    }

    /// <summary>Share 1 for one expression.</summary>
    public static ExpressionScores Only(Expression expression)
    {
        var weights = new double[Count];
        weights[(int)expression] = 1;
        return new(weights);
    }

    /// <summary>
    /// The nearest shares that are multiples of 1 / <paramref name="steps"/>: rounded down, and what is missing to 1
    /// given to those that lost most (the method of the largest remainder). Shares that are such multiples stay as they
    /// are.
    /// </summary>
    public ExpressionScores InSteps(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);

        // Three twentieths as a double are a little more or less than three steps.
        const double tolerance = 1e-9;
        var whole = Array.ConvertAll(shares, share => Math.Floor((share * steps) + tolerance));
        var missing = steps - (int)whole.Sum();
        var byRemainder = Enumerable.Range(0, Count).OrderByDescending(label => (shares[label] * steps) - whole[label]);
        foreach (var label in byRemainder.Take(missing))
            whole[label]++;
        return new(Array.ConvertAll(whole, count => count / steps));
    }

    /// <summary>A copy in label order, length 7.</summary>
    public double[] ToArray() => (double[])shares.Clone();
}
