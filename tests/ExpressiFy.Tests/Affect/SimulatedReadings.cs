using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

/// <summary>A made-up run of readings: a true expression at each moment, some frames misread, shares and frame times unsteady.</summary>
internal sealed class SimulatedReadings(int seed, double framesPerSecond, Func<double, Expression> truth)
{
    private readonly Random random = new(seed);

    /// <summary>Share of frames that look like one of the six other expressions.</summary>
    public double Misreads { get; init; } = 0.2;

    /// <summary>The moods a tracker reports over so many seconds.</summary>
    public IEnumerable<(double Second, Mood? Mood)> Follow(MoodTracker tracker, double seconds)
    {
        for (var second = 0d; second < seconds; second += (0.8 + (0.4 * random.NextDouble())) / framesPerSecond)
            yield return (second, tracker.Observe(Read(truth(second)), TimeSpan.FromSeconds(second)));
    }

    /// <summary>How often the expression changed from one frame to the next.</summary>
    public static int Changes(IEnumerable<Mood?> moods)
    {
        var read = moods.OfType<Mood>().ToList();
        return read.Zip(read.Skip(1)).Count(pair => pair.First.Expression != pair.Second.Expression);
    }

    private ExpressionScores Read(Expression seen)
    {
        if (random.NextDouble() < Misreads)
            seen = (Expression)(((int)seen + random.Next(1, ExpressionScores.Count)) % ExpressionScores.Count);

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
