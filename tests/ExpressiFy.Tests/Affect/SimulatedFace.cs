using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

/// <summary>Made-up readings of one face, whose general reading is the softmax of its log odds.</summary>
internal static class SimulatedFace
{
    /// <summary>Observes plain scores.</summary>
    public static Mood? Observe(this MoodTracker tracker, ExpressionScores scores, TimeSpan at) =>
        tracker.Observe(new FaceReading(scores), at);

    /// <summary>The reading of log odds in label order.</summary>
    public static FaceReading Reading(ReadOnlySpan<double> odds)
    {
        var known = ExpressionOdds.FromValues(odds);
        return new(ExpressionScores.FromWeights(Array.ConvertAll(known.ToArray(), Math.Exp)), known);
    }

    /// <summary>A face with -6 of each expression but one.</summary>
    public static FaceReading Reading(Expression expression, double odds)
    {
        double[] values = [-6, -6, -6, -6, -6, -6, 0];
        values[(int)expression] = odds;
        values[(int)Expression.Neutral] = 0;
        return Reading(values);
    }

    /// <summary>Shows a reading that may change with time, ten times a second, and gives the last mood.</summary>
    public static Mood? Show(
        this MoodTracker tracker, double from, double until, Func<double, FaceReading?> at)
    {
        Mood? mood = null;
        for (var frame = 0; from + (frame / 10d) <= until; frame++)
        {
            var second = from + (frame / 10d);
            mood = tracker.Observe(at(second), TimeSpan.FromSeconds(second));
        }

        return mood;
    }

    /// <inheritdoc cref="Show(MoodTracker, double, double, Func{double, FaceReading?})" />
    public static Mood? Show(this MoodTracker tracker, double from, double until, FaceReading? reading) =>
        tracker.Show(from, until, _ => reading);
}
