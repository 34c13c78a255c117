using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Shares of the seven expressions, in label order.</summary>
internal static class SampleReadings
{
    public static double[] BroadSmile => Of((Expression.Happy, .97), (Expression.Neutral, .03));

    public static double[] FaintSmile => Of((Expression.Happy, .45), (Expression.Neutral, .5), (Expression.Sad, .05));

    /// <summary>Shares that sum to 1; those that are not given are 0.</summary>
    public static double[] Of(params (Expression Expression, double Share)[] given)
    {
        var shares = new double[ExpressionScores.Count];
        foreach (var (expression, share) in given)
            shares[(int)expression] = share;
        return shares;
    }

    /// <summary>The whole share for one expression.</summary>
    public static double[] Only(Expression expression) => Of((expression, 1));

    /// <summary>Half for one expression, the rest for three others.</summary>
    public static double[] Unsure(Expression expression)
    {
        var others = new[] { Expression.Neutral, Expression.Surprise, Expression.Sad, Expression.Fear }
            .Where(other => other != expression)
            .Take(3)
            .Zip(new[] { .2, .2, .1 });
        return Of([(expression, .5), .. others]);
    }
}
