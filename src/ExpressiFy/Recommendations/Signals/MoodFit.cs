using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// How well a title's moods fit the target: half by their distance in the affect plane, half by the affinity of the
/// mood words to the target. fit = ½ exp(-d² / 2s²) + ½ (1 + affinity) / 2, times 0.8 when no clear mood of the title
/// is one that the target seeks (docs/mood.md).
/// </summary>
public sealed class MoodFit : IRankingSignal
{
    // The standard deviation of the Gaussian, in units of the affect plane: about half the distance from "uplifting" to
    // "melancholic".
    private const double Spread = 0.35;
    private const double DistanceFactor = -1 / (2 * Spread * Spread);

    // From this affinity on, a mood word is one that the target seeks; of the largest one for a reading.
    private const double SoughtAffinity = 0.4;

    // A title without a sought mood is near the target only on average; it ranks after those that have one.
    private const double UnsoughtFactor = 0.8;

    // Titles per block: the intermediate values of a block stay in the first-level cache.
    private const int BlockLength = 1024;

    public bool DependsOnTarget => true;

    public double Score(Candidate candidate, RankingContext context)
    {
        var target = context.Target;
        if (target is null)
            return NeutralScore.Value;

        var distance = candidate.Affect.DistanceTo(target.Affect);
        var nearness = Math.Exp(distance * distance * DistanceFactor);
        var affinity = candidate.MoodAffinityTo(target);
        var fit = (nearness + ((1 + affinity) / 2)) / 2;
        var isSought = (candidate.ClearMoods & SoughtMoods(target)) != 0;
        return isSought ? fit : UnsoughtFactor * fit;
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var target = context.Target;
        if (target is null)
        {
            scores.Fill(NeutralScore.Value);
            return;
        }

        if (context.MoodAffinity is null)
            MoodAffinity.Compute(table, target, scores);
        else
            context.MoodAffinity.Fill(target, scores);

        var sought = SoughtMoods(target);
        for (var start = 0; start < scores.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, scores.Length - start);
            FitBlock(table, start, target.Affect, sought, scores.Slice(start, length));
        }
    }

    /// <summary>Replaces the affinities of a block of titles by their fit.</summary>
    private static void FitBlock(CandidateTable table, int start, AffectPoint target, uint sought, Span<float> scores)
    {
        Span<float> nearness = stackalloc float[BlockLength];
        nearness = nearness[..scores.Length];
        SquaredDistances(table, start, target, nearness);
        TensorPrimitives.Multiply(nearness, (float)DistanceFactor, nearness);
        TensorPrimitives.Exp(nearness, nearness);

        // (nearness + (1 + affinity) / 2) / 2 = (2 nearness + affinity + 1) / 4
        TensorPrimitives.MultiplyAdd(nearness, 2, scores, scores);
        TensorPrimitives.Add(scores, 1, scores);
        TensorPrimitives.Multiply(scores, 0.25f, scores);

        var clearMoods = table.ClearMoods.Slice(start, scores.Length);
        ColumnMath.ScaleWithoutBits(scores, clearMoods, sought, (float)UnsoughtFactor);
    }

    private static void SquaredDistances(CandidateTable table, int start, AffectPoint target, Span<float> result)
    {
        Span<float> arousal = stackalloc float[BlockLength];
        arousal = arousal[..result.Length];
        TensorPrimitives.Subtract(table.Valence.Slice(start, result.Length), (float)target.Valence, result);
        TensorPrimitives.Subtract(table.Arousal.Slice(start, result.Length), (float)target.Arousal, arousal);
        TensorPrimitives.Multiply(result, result, result);
        TensorPrimitives.MultiplyAdd(arousal, arousal, result, result);
    }

    /// <summary>A bit for each mood word that the target seeks.</summary>
    private static uint SoughtMoods(MoodTarget target)
    {
        var bits = 0u;
        for (var word = 0; word < MoodVocabulary.All.Count; word++)
        {
            if (target.AffinityFor(word) >= SoughtAffinity * target.Reach)
                bits |= 1u << word;
        }

        return bits;
    }
}
