namespace ExpressiFy.Affect;

/// <summary>
/// The neutral face of one person: collected when they ask for it, compared with every later reading, followed when it
/// drifts slowly. Between the general and the personal reading, shares pass over in two seconds, so that nothing jumps.
/// </summary>
internal sealed class NeutralFace
{
    private static readonly TimeSpan PassTime = TimeSpan.FromSeconds(2);

    private readonly NeutralDrift drift = new();
    private NeutralCollection? collection;
    private ExpressionOdds? compared; // the own one, or the last while it fades
    private TimeSpan lastFrame;
    private double weight; // of the personal reading, 0…1

    /// <summary>The collected fraction, 0…1; null before <see cref="Start"/>.</summary>
    public double? Progress => collection?.Progress ?? (Own is null ? null : 1);

    /// <summary>The person's own; null while there is none.</summary>
    public ExpressionOdds? Own { get; private set; }

    /// <summary>Why the last one was refused; null when none was, and from the next <see cref="Start"/> on.</summary>
    public NeutralProblem? Problem { get; private set; }

    /// <summary>Goes on with one that was collected before, at once; null for none.</summary>
    public void Restore(ExpressionOdds? own)
    {
        Forget();
        Own = own;
        compared = own;
        weight = own is null ? 0 : 1;
    }

    /// <summary>Collects the next readings.</summary>
    public void Start()
    {
        var isSecondTry = Problem == NeutralProblem.Expressive;
        Clear();
        collection = new(isSecondTry);
    }

    /// <summary>Back to the general reading, for the same person.</summary>
    public void Clear()
    {
        Own = null;
        collection = null;
        Problem = null;
        drift.Clear();
    }

    /// <summary>Back to the general reading at once: this may be another person.</summary>
    public void Forget()
    {
        Clear();
        compared = null;
        weight = 0;
    }

    /// <summary>The scores that count.</summary>
    public ExpressionScores Apply(FaceReading reading, TimeSpan at)
    {
        var step = (at - lastFrame) / PassTime;
        lastFrame = at;
        weight = Math.Clamp(weight + (Own is null ? -step : step), 0, 1);
        if (Own is null && weight <= 0)
            compared = null;
        if (compared is null || reading.Odds is null)
            return reading.Scores;
        return Mixture(reading.Scores, PersonalReading.Of(reading.Odds, compared), weight);
    }

    /// <summary>Learns from a frame, after its mood is known.</summary>
    /// <param name="reading">Null when it shows no face.</param>
    /// <param name="isNeutral">Whether the mood is neutral, and has been for a while.</param>
    /// <param name="at">When the frame was taken.</param>
    public void Learn(FaceReading? reading, bool isNeutral, TimeSpan at)
    {
        collection?.Add(reading, at);
        if (collection is { Own: not null } or { Problem: not null })
        {
            Own = collection.Own;
            Problem = collection.Problem;
            collection = null;
            weight = 0;
        }
        else if (Own is not null)
        {
            Own = drift.Follow(Own, isNeutral && reading is { IsPlain: true } ? reading.Odds : null, at);
        }

        compared = Own ?? compared;
    }

    private static ExpressionScores Mixture(ExpressionScores general, ExpressionScores personal, double weight)
    {
        Span<double> shares = stackalloc double[ExpressionScores.Count];
        foreach (var label in ExpressionLabels.All)
            shares[(int)label] = general[label] + (weight * (personal[label] - general[label]));
        return ExpressionScores.FromWeights(shares);
    }
}
