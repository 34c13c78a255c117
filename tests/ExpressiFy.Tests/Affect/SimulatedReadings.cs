using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

/// <summary>
/// Simulated readings of a known expression, with misread frames, noise in the shares and uneven frame times.
/// </summary>
internal sealed class SimulatedReadings(int seed, double framesPerSecond, Func<double, Expression> truth)
{
    private readonly Random random = new(seed);

    /// <summary>Fraction of the frames that are read as one of the six other expressions.</summary>
    public double Misreads { get; init; } = 0.2;

    /// <summary>The moods of a tracker over the first <paramref name="seconds"/>.</summary>
    public IEnumerable<(double Second, Mood? Mood)> Follow(MoodTracker tracker, double seconds)
    {
        var second = 0d;
        while (second < seconds)
        {
            yield return (second, tracker.Observe(Read(truth(second)), TimeSpan.FromSeconds(second)));
            var jitter = 0.8 + (0.4 * random.NextDouble());
            second += jitter / framesPerSecond;
        }
    }

    /// <summary>How often the expression changed from one frame to the next.</summary>
    public static int Changes(IEnumerable<Mood?> moods)
    {
        var expressions = moods.OfType<Mood>().Select(mood => mood.Expression).ToList();
        return expressions.Zip(expressions.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    private ExpressionScores Read(Expression seen)
    {
        if (random.NextDouble() < Misreads)
        {
            var offset = random.Next(1, ExpressionScores.Count);
            seen = (Expression)(((int)seen + offset) % ExpressionScores.Count);
        }

        var weights = new double[ExpressionScores.Count];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = random.NextDouble();
        var peak = 0.55 + (0.45 * random.NextDouble());
        var others = weights.Sum() - weights[(int)seen];
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= (1 - peak) / others;
        weights[(int)seen] = peak;
        return ExpressionScores.FromWeights(weights);
    }
}
