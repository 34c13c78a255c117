using ExpressiFy.Affect;

namespace ExpressiFy.Cli.EvaluateNeutral;

/// <summary>
/// A made-up person before a camera: their resting face is a constant offset of log odds, from a neutral face of
/// FER-2013. They give their neutral face at the start, then rest and show each expression in turn for two minutes. On
/// the log odds of each frame lie the noise of the camera, the head that moves, blinks, and light that drifts.
/// </summary>
internal sealed class NeutralTrace
{
    private const int FramesPerSecond = 10;

    // Standard deviation of a crop that is shifted by half a pixel and has noise of 4 grey levels, median of 120 faces.
    private const double CameraNoise = 0.35;

    // A head that moves: a first-order process with this deviation and time.
    private const double HeadNoise = 0.6;
    private const double HeadSeconds = 4;

    // How far the light at the end is from that at the start, one deviation of each log odds.
    private const double Light = 1.2;

    private const double FirstTry = 2;
    private const double SecondTry = 11;
    private const double FirstExpression = 22;
    private const double Shown = 4;
    private const double Rest = 14;
    private const double Onset = 0.5;

    private static readonly Expression[] Expressions =
    [
        Expression.Happy, Expression.Sad, Expression.Surprise, Expression.Angry, Expression.Fear, Expression.Disgust,
    ];

    private static readonly double Length = FirstExpression + (Expressions.Length * (Shown + Rest));

    private readonly Random random;
    private readonly double[] person;
    private readonly double[] light;
    private readonly double[] head = new double[ExpressionScores.Count];
    private readonly Dictionary<Expression, double[]> gains;
    private readonly TraceMishap mishap;
    private double nextBlink = 3;

    /// <param name="table">Whose faces people are drawn from.</param>
    /// <param name="seed">Of this person and everything that happens to them.</param>
    public NeutralTrace(OddsTable table, int seed)
    {
        random = new(seed);
        person = table.People[random.Next(table.People.Count)];
        light = [.. Enumerable.Range(0, ExpressionScores.Count).Select(_ => Light * Normal())];
        gains = Expressions.ToDictionary(label => label, label => Faint(table.Gains[label]));
        mishap = random.Next(10) switch
        {
            0 => TraceMishap.Speaks,
            1 => TraceMishap.Smiles,
            2 => TraceMishap.LooksAway,
            _ => TraceMishap.None,
        };
    }

    /// <summary>Whether others would read this face at rest as an expression.</summary>
    public bool IsMisread => person.Max() > 0;

    /// <summary>Shows the person to a tracker.</summary>
    /// <param name="asksForNeutral">Whether they give their neutral face; the general reading counts otherwise.</param>
    public TraceCounts Follow(bool asksForNeutral)
    {
        var tracker = new MoodTracker();
        var counts = new TraceCounts { Traces = 1, Misread = IsMisread ? 1 : 0 };
        for (var frame = 0; frame < Length * FramesPerSecond; frame++)
        {
            var second = (double)frame / FramesPerSecond;
            if (asksForNeutral && (frame == FirstTry * FramesPerSecond || IsSecondTry(frame, tracker)))
                tracker.StartBaseline();
            var mood = tracker.Observe(ReadingAt(second), TimeSpan.FromSeconds(second));
            if (frame == (int)(SecondTry * FramesPerSecond) - 1 && asksForNeutral && tracker.BaselineProgress is null)
                counts.Refused++;
            Count(counts, second, mood);
        }

        counts.WithoutNeutral += asksForNeutral && tracker.BaselineProgress is null ? 1 : 0;
        return counts;
    }

    private static bool IsSecondTry(int frame, MoodTracker tracker) =>
        frame == SecondTry * FramesPerSecond && tracker.BaselineProgress is null;

    private void Count(TraceCounts counts, double second, Mood? mood)
    {
        var (shown, since) = ShownAt(second);
        if (shown is { } expression && since > Shown - (1.5 / FramesPerSecond))
        {
            counts.Shown[(int)expression]++;
            if (mood?.Expression == expression)
                counts.Found[(int)expression]++;
        }
        else if (shown is null && since > 3)
        {
            counts.Resting++;
            var isKept = mood?.Expression == Expression.Neutral;
            counts.Kept += isKept ? 1 : 0;
            counts.Negative += mood?.Expression is Expression.Angry or Expression.Disgust or Expression.Fear
                or Expression.Sad ? 1 : 0;
            counts.MisreadResting += IsMisread ? 1 : 0;
            counts.MisreadKept += IsMisread && isKept ? 1 : 0;
        }
    }

    /// <summary>What is shown, null at rest, and for how many seconds; 0 before the first expression.</summary>
    private static (Expression? Shown, double Since) ShownAt(double second)
    {
        if (second < FirstExpression)
            return (null, 0);
        var (turn, since) = Math.DivRem((long)((second - FirstExpression) * 1000), (long)((Shown + Rest) * 1000));
        var seconds = since / 1000d;
        return seconds < Shown ? (Expressions[turn], seconds) : (null, seconds - Shown);
    }

    private FaceReading? ReadingAt(double second)
    {
        var (shown, since) = ShownAt(second);
        var isFirstTry = second is >= FirstTry and < SecondTry - 1;
        if (isFirstTry && mishap == TraceMishap.LooksAway && second is > 3 and < 4.5)
            return null;

        var odds = new double[ExpressionScores.Count];
        var isBlink = second >= nextBlink;
        if (second >= nextBlink + 0.2)
            nextBlink = second + 2 + (4 * random.NextDouble());
        foreach (var label in Expressions)
        {
            var i = (int)label;
            var keep = Math.Exp(-1d / FramesPerSecond / HeadSeconds);
            head[i] = (head[i] * keep) + (HeadNoise * Math.Sqrt(1 - (keep * keep)) * Normal());
            odds[i] = person[i] + head[i] + (CameraNoise * Normal()) + (light[i] * second / Length);
            if (isBlink)
                odds[i] += label == Expression.Sad ? 1.5 : 0;
            if (shown is { } expression)
                odds[i] += Math.Min(1, since / Onset) * gains[expression][i];
            if (isFirstTry && mishap == TraceMishap.Smiles)
                odds[i] += 0.3 * gains[Expression.Happy][i];
            if (isFirstTry && mishap == TraceMishap.Speaks && label is Expression.Happy or Expression.Surprise)
                odds[i] += 4 * Math.Sin((second * 9) + i);
        }

        return ReadingOf(odds);
    }

    /// <summary>The general reading is that of the same head here, the softmax of its log odds.</summary>
    private static FaceReading ReadingOf(double[] odds)
    {
        const double most = ExpressionOdds.Largest;
        var known = ExpressionOdds.FromValues(Array.ConvertAll(odds, value => Math.Clamp(value, -most, most)));
        return new(ExpressionScores.FromWeights(Array.ConvertAll(known.ToArray(), Math.Exp)), known);
    }

    /// <summary>What one face of an expression has beyond the mean neutral one, at half to full strength.</summary>
    private double[] Faint(IReadOnlyList<double[]> faces)
    {
        var strength = 0.5 + (0.5 * random.NextDouble());
        return Array.ConvertAll(faces[random.Next(faces.Count)], gain => strength * gain);
    }

    // Box and Muller 1958.
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
