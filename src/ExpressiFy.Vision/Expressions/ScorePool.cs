using ExpressiFy.Affect;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// How the scores of one or two networks become the served ones: a logarithmic opinion pool (Genest and Zidek 1986),
/// p ∝ ours^(1 − s) × second^s, in which neutral counts less than its networks say.
/// </summary>
/// <remarks>
/// The constants were chosen on ten sets of real faces: photographs of daily life, posed faces, unsmiling snapshots.
/// What was weighed is not accuracy alone. People who try the page make faces, so an expression that is never found
/// disappoints; but a false "sad" hurts more than a missed one: it tells a person at rest that they look unhappy, and
/// brings titles for a mood that is not theirs. So neutral's odds are lowered only as far as unexpressive faces stay
/// neutral (97 % of them) and unsmiling snapshots are seldom read as negative (6 %).
/// </remarks>
public static class ScorePool
{
    /// <summary>Weight of the second network; our own has the rest.</summary>
    public const double SecondShare = .35;

    /// <summary>
    /// What is added to neutral's log score. Labels and votes are neutral more often than the faces that people show
    /// to a camera on purpose.
    /// </summary>
    public const double NeutralShift = -.5;

    /// <summary>
    /// Divides the log scores of our network alone, so that a share says how often people see the expression. Fitted on
    /// the held-out tenth of Training to the mean of label and votes: "evaluate --usage HeldOut" of the lab prints it.
    /// </summary>
    public const double AloneTemperature = 1.19;

    /// <summary>
    /// Divides the pooled log scores. Where two unlike networks agree, their pool is surer than it is right.
    /// </summary>
    public const double PoolTemperature = 1.3;

    /// <summary>
    /// Width of a face in pixels up to which our network reads alone. On faces of 48 pixels, the size that it learned
    /// from, the second costs four points.
    /// </summary>
    public const double AloneWidth = 80;

    /// <summary>
    /// Width from which the second network has its full share. In between the share grows, so that the scores of a face
    /// that comes nearer do not jump.
    /// </summary>
    public const double FullWidth = 120;

    /// <summary>Keeps logarithms finite where a share was rounded to 0.</summary>
    private const double LeastShare = 1e-12;

    /// <summary>How far the second network counts for a face of a width in pixels, 0…1.</summary>
    public static double SecondPart(double faceWidth) =>
        Math.Clamp((faceWidth - AloneWidth) / (FullWidth - AloneWidth), 0, 1);

    /// <summary>The served scores where our network reads alone: neutral lowered, softened.</summary>
    public static ExpressionScores Alone(ExpressionScores ours) => Pool(ours, ours, part: 0);

    /// <summary>The served scores of a face that both networks read.</summary>
    /// <param name="ours">Scores of our network.</param>
    /// <param name="second">Scores of the second network.</param>
    /// <param name="part">How far the second network counts, 0…1, see <see cref="SecondPart"/>.</param>
    public static ExpressionScores Pool(ExpressionScores ours, ExpressionScores second, double part)
    {
        var share = SecondShare * part;
        var temperature = AloneTemperature + ((PoolTemperature - AloneTemperature) * part);
        Span<double> weights = stackalloc double[ExpressionScores.Count];
        foreach (var expression in ExpressionLabels.All)
        {
            var log = ((1 - share) * Log(ours[expression])) + (share * Log(second[expression]));
            if (expression == Expression.Neutral)
                log += NeutralShift;
            weights[(int)expression] = Math.Exp(log / temperature);
        }

        return ExpressionScores.FromWeights(weights);
    }

    /// <summary>Scores whose logarithms are divided by a temperature above 0.</summary>
    public static ExpressionScores Softened(ExpressionScores scores, double temperature)
    {
        Span<double> weights = stackalloc double[ExpressionScores.Count];
        foreach (var expression in ExpressionLabels.All)
            weights[(int)expression] = Math.Exp(Log(scores[expression]) / temperature);
        return ExpressionScores.FromWeights(weights);
    }

    private static double Log(double share) => Math.Log(Math.Max(share, LeastShare));
}
