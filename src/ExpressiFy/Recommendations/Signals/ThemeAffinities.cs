using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// How much the aims lift and calm prefer the themes of films, from 1 (preferred) to -1 (avoided); a theme that is not
/// named counts 0. The values are the project's judgement.
/// </summary>
internal static class ThemeAffinities
{
    private static readonly (double Weight, string Themes)[] Hurting =
    [
        (-1, "cruelty war revenge"),
        (-0.75, "loss illness"),
        (-0.5, "survival crime"),
        (-0.25, "politics justice"),
    ];

    private static readonly Dictionary<Expression, double[]> Lift = ByExpression(
        [
            (0.5, "music-making dance friendship"),
            (0.25, "family-viewing sport holidays travel heist"),
        ],
        (Expression.Happy, "music-making dance travel heist"),
        (Expression.Neutral, "sport technology school craft"),
        (Expression.Surprise, "space heist satire"),
        (Expression.Sad, "friendship family-bonds animals holidays"),
        (Expression.Angry, "satire heist sport"),
        (Expression.Fear, "friendship family-viewing coming-of-age"),
        (Expression.Disgust, "nature art love-story food"));

    private static readonly Dictionary<Expression, double[]> Calm = ByExpression(
        [
            (0.75, "gentle"),
            (0.5, "nature food craft"),
            (0.25, "animals small-place art friendship"),
        ],
        (Expression.Happy, "love-story travel music-making holidays"),
        (Expression.Neutral, "art craft nature faith"),
        (Expression.Surprise, "sea nature space"),
        (Expression.Sad, "family-bonds friendship animals"),
        (Expression.Angry, "small-place animals food travel"),
        (Expression.Fear, "family-viewing friendship family-bonds"),
        (Expression.Disgust, "nature love-story craft art"));

    /// <summary>
    /// The affinity of each theme of <see cref="Themes.All"/>: the mean over the expressions, weighted by their shares.
    /// Null for an aim without themes.
    /// </summary>
    public static double[]? For(Aim aim, ExpressionScores shares) => aim switch
    {
        Aim.Lift => Mean(Lift, shares),
        Aim.Calm => Mean(Calm, shares),
        _ => null,
    };

    private static double[] Mean(Dictionary<Expression, double[]> tables, ExpressionScores shares)
    {
        var top = shares.Top;
        if (shares[top] >= 1)
            return tables[top];

        var mean = new double[Themes.All.Count];
        foreach (var (expression, table) in tables)
            TensorPrimitives.MultiplyAdd(table, shares[expression], mean, mean);
        return mean;
    }

    // What each expression prefers beyond the others counts as much as what an aim prefers most.
    private static Dictionary<Expression, double[]> ByExpression(
        (double Weight, string Themes)[] preferred, params (Expression Expression, string Themes)[] more)
    {
        const double particular = 0.75;
        var tables = new Dictionary<Expression, double[]>();
        foreach (var (expression, themes) in more)
        {
            var table = new double[Themes.All.Count];
            foreach (var (weight, names) in Hurting.Concat(preferred).Append((particular, themes)))
            {
                foreach (var name in names.Split(' '))
                    table[Themes.IndexOf(name)] = weight;
            }

            tables.Add(expression, table);
        }

        return tables;
    }
}
