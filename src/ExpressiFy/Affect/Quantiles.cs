namespace ExpressiFy.Affect;

/// <summary>Quantiles of log odds, expression by expression.</summary>
internal static class Quantiles
{
    /// <summary>A quantile of each expression's log odds, the nearest value below; not empty.</summary>
    /// <param name="odds">In any order.</param>
    /// <param name="share">0…1: .5 is the median.</param>
    public static ExpressionOdds Of(IReadOnlyList<ExpressionOdds> odds, double share)
    {
        Span<double> quantiles = stackalloc double[ExpressionScores.Count];
        var values = new double[odds.Count];
        foreach (var expression in ExpressionLabels.All)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = odds[i][expression];
            Array.Sort(values);
            quantiles[(int)expression] = values[(int)(share * (values.Length - 1))];
        }

        return ExpressionOdds.FromValues(quantiles);
    }
}
