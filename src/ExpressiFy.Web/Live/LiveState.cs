using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Live;

/// <summary>
/// What a session knows of the person before its camera, as JSON that the page keeps and hands to the next session: the
/// host stores none of it. Fourteen scores of expressions and a label, no picture and no template of a face.
/// </summary>
/// <param name="Version">Of this shape; a host takes no other than its own.</param>
/// <param name="Mood">The last mood; null when there is no reading.</param>
/// <param name="Baseline">The neutral face: shares by the names of the expressions; null for none.</param>
internal sealed record LiveState(int Version, LiveStateMood? Mood, IReadOnlyDictionary<string, double>? Baseline)
{
    public const int CurrentVersion = 1;

    // Shares are rounded, so that their sum is not exact.
    private const double SumTolerance = 0.01;

    public static LiveState Of(TrackerState state) => new(
        CurrentVersion,
        state.Mood is null ? null : new(state.Mood.Expression.Name(), ByName(state.Mood.Scores.ToArray())),
        state.Resting is null ? null : ByName(state.Resting));

    /// <summary>The state in JSON that a client sent; null when it is none, or has a number out of its range.</summary>
    public static TrackerState? Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return TrackerState.Empty;
        try
        {
            return json.Deserialize<LiveState>(ExpressionReply.Json)?.ToTracker();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private TrackerState? ToTracker()
    {
        var mood = Mood?.ToTracked();
        var resting = Baseline is null ? null : Shares(Baseline, TrackerState.LargestResting);
        var isWhole = (mood is null) == (Mood is null) && (resting is null) == (Baseline is null);
        return Version == CurrentVersion && isWhole ? new(mood, resting) : null;
    }

    /// <summary>Seven shares in label order; null when one is missing or out of range.</summary>
    internal static double[]? Shares(IReadOnlyDictionary<string, double>? byName, double largest)
    {
        if (byName is not { Count: ExpressionScores.Count })
            return null;

        var shares = new double[ExpressionScores.Count];
        foreach (var expression in ExpressionLabels.All)
        {
            if (!byName.TryGetValue(expression.Name(), out var share) || !(share >= 0 && share <= largest))
                return null;
            shares[(int)expression] = share;
        }

        return shares.Sum() <= 1 + SumTolerance ? shares : null;
    }

    private static Dictionary<string, double> ByName(IReadOnlyList<double> shares) =>
        ExpressionLabels.All.ToDictionary(label => label.Name(), label => shares[(int)label].Rounded());
}

/// <summary>The mood in a <see cref="LiveState"/>.</summary>
/// <param name="Expression">Its name.</param>
/// <param name="Scores">The smoothed shares by the expressions' names; together 1.</param>
internal sealed record LiveStateMood(string Expression, IReadOnlyDictionary<string, double> Scores)
{
    /// <summary>Null when a name or a share is wrong.</summary>
    public TrackedMood? ToTracked()
    {
        var shares = LiveState.Shares(Scores, largest: 1);
        if (shares is null || shares.Sum() <= 0 || !ExpressionLabels.TryParse(Expression, out var expression))
            return null;
        return new(expression, ExpressionScores.FromWeights(shares));
    }
}
