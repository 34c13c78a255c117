using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Text;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// A pseudo-random number from the title's id, the seed, the day, the mood and the aim: the same request on the same
/// day gives the same list. The score is exponentially distributed, so that the other signals change how often a title
/// comes: a title that they put ahead by 1/12 of this signal comes e times as often (the exponential race; Efraimidis
/// &amp; Spirakis 2006). With uniform numbers, the slightest lead decided among the highest ones.
/// <para>
/// A title is drawn for one expression of a reading, with a chance as large as its share, so that readings that are
/// alike have most draws in common.
/// </para>
/// </summary>
public sealed class DailyShuffle : IRankingSignal
{
    // A float represents integers of 24 bits exactly; the other bits of the hash are dropped.
    private const int DroppedBits = 8;
    private const float Scale = 1f / (1 << 24);

    // Exponential variates up to here, at which the score is 1: one title in 160,000 lies beyond.
    private const float MostVariate = 12;

    public double Score(Candidate candidate, RankingContext context) =>
        Math.Min(1, -Math.Log(1 - Of(candidate, context)) / MostVariate);

    /// <summary>The number of a title before that, uniform from 0 to 1 without 1.</summary>
    public static double Of(Candidate candidate, RankingContext context)
    {
        var daily = DailySaltOf(context);
        return Uniform(candidate.IdHash, SaltOf(context, daily, MoodOf(candidate.IdHash, context, daily)));
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        if (context.Reading is null)
            DrawForOneMood(table, context, scores);
        else
            DrawForReading(table, context, scores);

        TensorPrimitives.Subtract(1, scores, scores);
        TensorPrimitives.Log(scores, scores);
        TensorPrimitives.Multiply(scores, -1 / MostVariate, scores);
        TensorPrimitives.Min(scores, 1, scores);
    }

    // Hand-written: integer arithmetic in registers is one pass here, with tensor primitives it would be eight passes
    // over memory.
    private static void DrawForOneMood(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var daily = DailySaltOf(context);
        var salt = SaltOf(context, daily, MoodOf(idHash: 0, context, daily));
        var hashes = MemoryMarshal.Cast<uint, Vector<uint>>(table.IdHashes);
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < vectors.Length; i++)
        {
            // StableHash.Mix, several titles at a time.
            var hash = hashes[i] ^ new Vector<uint>(salt);
            hash ^= Vector.ShiftRightLogical(hash, StableHash.FirstShift);
            hash *= StableHash.FirstFactor;
            hash ^= Vector.ShiftRightLogical(hash, StableHash.SecondShift);
            hash *= StableHash.SecondFactor;
            hash ^= Vector.ShiftRightLogical(hash, StableHash.LastShift);
            var kept = Vector.AsVectorInt32(Vector.ShiftRightLogical(hash, DroppedBits));
            vectors[i] = Vector.ConvertToSingle(kept) * Scale;
        }

        for (var index = vectors.Length * Vector<float>.Count; index < scores.Length; index++)
            scores[index] = Uniform(table.IdHashes[index], salt);
    }

    private static void DrawForReading(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var daily = DailySaltOf(context);
        var salts = ExpressionLabels.All.Select(mood => SaltOf(context, daily, mood)).ToArray();
        for (var index = 0; index < scores.Length; index++)
        {
            var hash = table.IdHashes[index];
            scores[index] = Uniform(hash, salts[(int)MoodOf(hash, context, daily)]);
        }
    }

    private static float Uniform(uint idHash, uint salt) => (StableHash.Mix(idHash ^ salt) >> DroppedBits) * Scale;

    private static uint DailySaltOf(RankingContext context)
    {
        var seed = unchecked((uint)context.Request.Seed * StableHash.FirstFactor);
        return StableHash.Mix(seed ^ (uint)context.Day.DayNumber);
    }

    // Each mood and aim draws for itself: lists for two moods share only what fits both.
    private static uint SaltOf(RankingContext context, uint daily, Expression mood)
    {
        var request = ((uint)context.Request.Aim * (uint)ExpressionScores.Count) + (uint)mood;
        return StableHash.Mix(daily ^ unchecked((request + 1) * StableHash.SecondFactor));
    }

    // The mood that a title is drawn for.
    private static Expression MoodOf(uint idHash, RankingContext context, uint daily)
    {
        if (context.Reading is not { } reading)
            return context.Request.NamedOrNearest ?? default;

        double rest = Uniform(idHash, daily);
        for (var mood = default(Expression); (int)mood < ExpressionScores.Count - 1; mood++)
        {
            rest -= reading[mood];
            if (rest < 0)
                return mood;
        }

        return (Expression)(ExpressionScores.Count - 1);
    }
}
