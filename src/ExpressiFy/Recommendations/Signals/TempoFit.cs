using System.Numerics.Tensors;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// Whether a track's tempo suits the target's arousal: 1 - |difference|, at least 0. Neutral for films and series.
/// </summary>
public sealed class TempoFit : IRankingSignal
{
    public bool DependsOnTarget => true;

    public double Score(Candidate candidate, RankingContext context)
    {
        if (candidate.Title.Tempo is not { } tempo || context.Target is null)
            return NeutralScore.Value;

        var difference = Math.Abs(TempoArousal.Of(tempo) - context.Target.Affect.Arousal);
        return Math.Max(1 - difference, 0);
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        if (table.Medium.IsWatched() || context.Target is null)
        {
            scores.Fill(NeutralScore.Value);
            return;
        }

        TensorPrimitives.Subtract(table.TempoArousal, (float)context.Target.Affect.Arousal, scores);
        TensorPrimitives.Abs(scores, scores);
        TensorPrimitives.Subtract(1, scores, scores);
        TensorPrimitives.Max(scores, 0, scores);

        // Of a track without a tempo, whose column is NaN.
        ColumnMath.ReplaceNaN(scores, NeutralScore.Value);
    }
}
