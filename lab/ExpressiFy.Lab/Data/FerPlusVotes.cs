using ExpressiFy.Affect;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// Ten people's votes on one FER-2013 face: eight expressions, "unknown" and "not a face". Source: Barsoum et al. (2016),
/// "Training Deep Networks for Facial Expression Recognition with Crowd-Sourced Label Distribution".
/// </summary>
public sealed class FerPlusVotes
{
    /// <summary>The eight expressions in the order of the votes file; the index is the label.</summary>
    public static IReadOnlyList<string> Labels { get; } = FerPlusLabels.Names;

    /// <summary>Columns of votes in the file: the eight labels, unknown, NF (not a face).</summary>
    public const int Columns = 10;

    private readonly byte[] votes;

    public FerPlusVotes(ReadOnlySpan<byte> votes)
    {
        if (votes.Length != Columns)
            throw new ArgumentException($"Expected {Columns} vote counts, got {votes.Length}.", nameof(votes));
        this.votes = votes.ToArray();
    }

    /// <summary>The label with the most votes, 0…7; null where that is "unknown" or "not a face", or where two labels tie.</summary>
    public int? Majority
    {
        get
        {
            var most = votes.Max();
            var label = Array.IndexOf(votes, most);
            return label < Labels.Count && Array.LastIndexOf(votes, most) == label ? label : null;
        }
    }

    /// <summary>The label with the most votes of the eight, whatever "unknown" and "not a face" got; null where two tie or nobody voted for any.</summary>
    public int? MajorityOfLabels
    {
        get
        {
            var labels = votes.AsSpan(0, Labels.Count);
            byte most = 0;
            foreach (var count in labels)
                most = Math.Max(most, count);
            return most > 0 && labels.Count(most) == 1 ? labels.IndexOf(most) : null;
        }
    }

    /// <summary>The expression of FER-2013 with the most votes by <see cref="MajorityOfLabels"/>; null where that is contempt or nothing.</summary>
    public Expression? MajorityExpression =>
        MajorityOfLabels is { } label && FerPlusLabels.InFer2013Order.IndexOf(label) is >= 0 and var expression ? (Expression)expression : null;

    /// <summary>Writes the share of each of the eight labels: sums to 1, or all 0 where nobody voted for any of them.</summary>
    public void CopyShares(Span<float> shares)
    {
        var sum = 0f;
        for (var i = 0; i < Labels.Count; i++)
            sum += votes[i];
        for (var i = 0; i < Labels.Count; i++)
            shares[i] = sum > 0 ? votes[i] / sum : 0;
    }
}
