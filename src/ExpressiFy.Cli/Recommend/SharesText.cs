using System.CommandLine.Parsing;
using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Cli.Recommend;

/// <summary>Reads shares of expressions as a person types them: "happy=0.45,neutral=0.55".</summary>
internal static class SharesText
{
    /// <summary>Seven shares in label order; those that are left out are 0. An error for anything else.</summary>
    public static IReadOnlyList<double>? Parse(ArgumentResult argument)
    {
        var shares = new double[ExpressionScores.Count];
        foreach (var part in argument.Tokens[0].Value.Split(','))
        {
            if (!TryRead(part, out var label, out var share))
            {
                argument.AddError($"--shares: \"{part}\" is not an expression and its share, e.g. happy=0.45.");
                return null;
            }

            shares[(int)label] += share;
        }

        if (RequestValidation.AreShares(shares))
            return shares;
        argument.AddError("--shares are numbers from 0 to 1 that sum to 1.");
        return null;
    }

    private static bool TryRead(string part, out Expression label, out double share)
    {
        share = 0;
        var sides = part.Split('=');
        return ExpressionLabels.TryParse(sides[0], out label)
            && sides.Length == 2
            && double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out share);
    }
}
