using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Live;

/// <summary>
/// What a session knows of the person before its camera, as JSON that the page keeps and hands to the next session: the
/// host stores none of it. Fourteen numbers about expressions and a label, no picture and no template of a face.
/// </summary>
/// <param name="Version">
/// Of this shape. A host takes its own, and of version 1 the mood: the neutral face was in shares there.
/// </param>
/// <param name="Mood">The last mood; null when there is no reading.</param>
/// <param name="Baseline">The neutral face: log odds by the names of the expressions; null for none.</param>
internal sealed record LiveState(int Version, LiveStateMood? Mood, IReadOnlyDictionary<string, double>? Baseline)
{
    public const int CurrentVersion = 2;

    private const int VersionWithShares = 1;

    public static LiveState Of(TrackerState state) => new(
        CurrentVersion,
        state.Mood is null ? null : new(state.Mood.Expression.Name(), ByName(state.Mood.Scores.ToArray())),
        state.Resting is null ? null : ByName(state.Resting.ToArray()));

    /// <summary>The state in JSON that a client sent.</summary>
    /// <exception cref="LiveStateException">It is none, or has a number out of its range.</exception>
    public static TrackerState Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return TrackerState.Empty;
        try
        {
            var state = json.ValueKind == JsonValueKind.Object
                ? json.Deserialize<LiveState>(ExpressionReply.Json)
                : null;
            return state?.ToTracker() ?? throw new LiveStateException("The state is no JSON object.");
        }
        catch (JsonException)
        {
            throw new LiveStateException("The state has another form than those that replies have.");
        }
    }

    private TrackerState ToTracker()
    {
        if (Version is not (CurrentVersion or VersionWithShares))
            throw new LiveStateException($"The state has version {Version}, expected {CurrentVersion}.");
        return new(Mood?.ToTracked(), Version == CurrentVersion ? Neutral() : null);
    }

    private ExpressionOdds? Neutral()
    {
        if (Baseline is null)
            return null;
        var odds = Numbers("baseline", Baseline, -ExpressionOdds.Largest, ExpressionOdds.Largest);
        if (odds[(int)Expression.Neutral] != 0)
            throw new LiveStateException("baseline: neutral against itself is 0.");
        return ExpressionOdds.FromValues(odds);
    }

    /// <summary>Seven numbers in label order.</summary>
    /// <exception cref="LiveStateException">One is missing or out of range; the message names it.</exception>
    internal static double[] Numbers(
        string name, IReadOnlyDictionary<string, double>? byName, double least, double largest)
    {
        if (byName is not { Count: ExpressionScores.Count })
            throw new LiveStateException($"{name}: expected the numbers of {ExpressionScores.Count} expressions.");

        var numbers = new double[ExpressionScores.Count];
        foreach (var expression in ExpressionLabels.All)
        {
            // Numbers beyond a double's range arrive as infinity.
            if (!byName.TryGetValue(expression.Name(), out var number) || !(number >= least && number <= largest))
            {
                throw new LiveStateException(
                    FormattableString.Invariant($"{name}: {expression.Name()} has to be from {least} to {largest}."));
            }

            numbers[(int)expression] = number;
        }

        return numbers;
    }

    private static Dictionary<string, double> ByName(double[] numbers) =>
        ExpressionLabels.All.ToDictionary(label => label.Name(), label => numbers[(int)label].Rounded());
}

/// <summary>The mood in a <see cref="LiveState"/>.</summary>
/// <param name="Expression">Its name.</param>
/// <param name="Scores">The smoothed shares by the expressions' names; together 1.</param>
internal sealed record LiveStateMood(string Expression, IReadOnlyDictionary<string, double> Scores)
{
    // Shares are rounded, so that their sum is not exact.
    private const double SumTolerance = 0.01;

    /// <exception cref="LiveStateException">A name or a share is wrong.</exception>
    public TrackedMood ToTracked()
    {
        var shares = LiveState.Numbers("mood", Scores, 0, 1);
        if (shares.Sum() is not (> 0 and <= 1 + SumTolerance))
            throw new LiveStateException("mood: the shares have to be 1 together.");
        if (!ExpressionLabels.TryParse(Expression, out var expression))
            throw new LiveStateException("mood: expected one of the seven expressions.");
        return new(expression, ExpressionScores.FromWeights(shares));
    }
}
