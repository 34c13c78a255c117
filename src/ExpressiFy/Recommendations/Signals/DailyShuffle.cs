using System.Numerics;
using System.Runtime.InteropServices;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Text;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>A small toss of dice that falls differently each day, so that among near equals not always the same come first.</summary>
public sealed class DailyShuffle : IRankingSignal
{
    // Enough to change places among near equals, too little to lift a title that fits worse: a tenth of what mood can do.
    private const double SignalWeight = 0.06;

    // A float holds 24 bits exactly.
    private const int SpareBits = 8;
    private const float Unit = 1f / (1 << 24);

    public double Weight => SignalWeight;

    /// <summary>Evenly spread over 0…1; the same for the same seed, day and title.</summary>
    public double Score(Candidate candidate, RankingContext context) => (StableHash.Mix(candidate.IdHash ^ Salt(context)) >> SpareBits) * Unit;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var salt = Salt(context);
        var dice = MemoryMarshal.Cast<uint, Vector<uint>>(table.IdHashes);
        var results = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < results.Length; i++)
        {
            var hash = dice[i] ^ new Vector<uint>(salt);
            hash ^= Vector.ShiftRightLogical(hash, StableHash.FirstShift);
            hash *= StableHash.FirstFactor;
            hash ^= Vector.ShiftRightLogical(hash, StableHash.SecondShift);
            hash *= StableHash.SecondFactor;
            hash ^= Vector.ShiftRightLogical(hash, StableHash.LastShift);
            results[i] = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(hash, SpareBits))) * Unit;
        }

        for (var row = results.Length * Vector<float>.Count; row < scores.Length; row++)
            scores[row] = (StableHash.Mix(table.IdHashes[row] ^ salt) >> SpareBits) * Unit;
    }

    public Reason? Explain(Candidate candidate, RankingContext context) => null;

    private static uint Salt(RankingContext context) => StableHash.Mix(unchecked((uint)context.Request.Seed * StableHash.FirstFactor) ^ (uint)context.Day.DayNumber);
}
