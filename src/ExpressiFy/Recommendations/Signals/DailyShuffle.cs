using System.Numerics;
using System.Runtime.InteropServices;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Text;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>A small toss of dice that falls differently each day, so that among near equals not always the same come first.</summary>
public sealed class Freshness : IRankingSignal
{
    // Enough to change places among near equals, too little to lift a title that fits worse: a tenth of what mood can do.
    private const double Share = 0.06;

    // A float holds 24 bits exactly.
    private const int SpareBits = 8;
    private const float Unit = 1f / (1 << 24);

    public double Weight => Share;

    /// <summary>Evenly spread over 0…1; the same for the same seed, day and title.</summary>
    public double Score(Candidate candidate, Occasion occasion) => (Mixing.Mix(candidate.Dice ^ Salt(occasion)) >> SpareBits) * Unit;

    public void ScoreAll(CandidateTable table, Occasion occasion, Span<float> scores)
    {
        var salt = Salt(occasion);
        var dice = MemoryMarshal.Cast<uint, Vector<uint>>(table.Dice);
        var results = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < results.Length; i++)
        {
            var hash = dice[i] ^ new Vector<uint>(salt);
            hash ^= Vector.ShiftRightLogical(hash, Mixing.FirstShift);
            hash *= Mixing.FirstFactor;
            hash ^= Vector.ShiftRightLogical(hash, Mixing.SecondShift);
            hash *= Mixing.SecondFactor;
            hash ^= Vector.ShiftRightLogical(hash, Mixing.LastShift);
            results[i] = Vector.ConvertToSingle(Vector.AsVectorInt32(Vector.ShiftRightLogical(hash, SpareBits))) * Unit;
        }

        for (var row = results.Length * Vector<float>.Count; row < scores.Length; row++)
            scores[row] = (Mixing.Mix(table.Dice[row] ^ salt) >> SpareBits) * Unit;
    }

    public Reason? Explain(Candidate candidate, Occasion occasion) => null;

    private static uint Salt(Occasion occasion) => Mixing.Mix(unchecked((uint)occasion.Wish.Seed * Mixing.FirstFactor) ^ (uint)occasion.Day.DayNumber);
}
