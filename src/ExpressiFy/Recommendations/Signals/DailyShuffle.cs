using System.Numerics;
using System.Runtime.InteropServices;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Text;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// A pseudo-random number, uniform in 0…1, from the title's id, the seed and the day: near equals change places from
/// day to day, and the same request on the same day gives the same list.
/// </summary>
public sealed class DailyShuffle : IRankingSignal
{
    // A float represents integers of 24 bits exactly; the other bits of the hash are dropped.
    private const int DroppedBits = 8;
    private const float Scale = 1f / (1 << 24);

    public double Score(Candidate candidate, RankingContext context) => Score(candidate.IdHash, SaltOf(context));

    // Hand-written: integer arithmetic in registers is one pass here, with tensor primitives it would be eight passes
    // over memory.
    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var salt = SaltOf(context);
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
            scores[index] = Score(table.IdHashes[index], salt);
    }

    private static float Score(uint idHash, uint salt) => (StableHash.Mix(idHash ^ salt) >> DroppedBits) * Scale;

    private static uint SaltOf(RankingContext context)
    {
        var seed = unchecked((uint)context.Request.Seed * StableHash.FirstFactor);
        return StableHash.Mix(seed ^ (uint)context.Day.DayNumber);
    }
}
