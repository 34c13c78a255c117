using System.Numerics;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// Whether a film's themes support the aim: ½ + ½ · the sum of their affinities, 0…1. Only the aims lift and calm
/// have such themes; 0.5 for other aims and for titles without themes.
/// </summary>
public sealed class ThemeFit : IRankingSignal
{
    public double Score(Candidate candidate, RankingContext context)
    {
        var affinities = AffinitiesFor(context);
        return affinities is null ? NeutralScore.Value : Score(candidate.ThemeBits, affinities);
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var affinities = AffinitiesFor(context);
        if (affinities is null)
        {
            scores.Fill(NeutralScore.Value);
            return;
        }

        // No tensor primitive walks bits; a title has at most three.
        for (var index = 0; index < scores.Length; index++)
            scores[index] = Score(table.ThemeBits[index], affinities);
    }

    private static float Score(ulong themes, double[] affinities)
    {
        var sum = 0d;
        for (var rest = themes; rest != 0; rest &= rest - 1)
            sum += affinities[BitOperations.TrailingZeroCount(rest)];
        return (float)((1 + Math.Clamp(sum, -1, 1)) / 2);
    }

    private static double[]? AffinitiesFor(RankingContext context) => context.Target is { } target
        ? ThemeAffinities.For(context.Request.Aim, context.Reading ?? ExpressionScores.Only(target.Expression))
        : null;
}
