using ExpressiFy.Affect;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// The votes of ten people on one FER-2013 face: eight expressions, "unknown" and "not a face". Source: Barsoum et al.
/// (2016), "Training Deep Networks for Facial Expression Recognition with Crowd-Sourced Label Distribution".
/// </summary>
public sealed class FerPlusVotes
{
    /// <summary>Vote columns of the file: the eight labels, unknown, NF (not a face).</summary>
    public const int Columns = 10;

    private readonly byte[] votes;

    /// <param name="votes">Ten counts in the order of the file.</param>
    public FerPlusVotes(ReadOnlySpan<byte> votes)
    {
        if (votes.Length != Columns)
            throw new ArgumentException($"Expected {Columns} vote counts, got {votes.Length}.", nameof(votes));
        this.votes = votes.ToArray();
    }

    /// <summary>The eight expressions in the order of the file; the index is the label.</summary>
    public static IReadOnlyList<string> Labels { get; } = FerPlusLabels.Names;

    /// <summary>
    /// The label with most votes, 0…7; null if that is "unknown" or "not a face", or if two choices tie.
    /// </summary>
    public int? Majority => UniqueMaximum(votes) is { } label && label < Labels.Count ? label : null;

    /// <summary>
    /// The label with most votes of the eight, ignoring "unknown" and "not a face"; null if two labels tie or have no
    /// votes.
    /// </summary>
    public int? MajorityOfLabels => UniqueMaximum(votes.AsSpan(0, Labels.Count));

    /// <summary>The FER-2013 expression of <see cref="MajorityOfLabels"/>; null if that is null or contempt.</summary>
    public Expression? MajorityExpression
    {
        get
        {
            if (MajorityOfLabels is not { } label)
                return null;
            var expression = FerPlusLabels.InFer2013Order.IndexOf(label);
            return expression < 0 ? null : (Expression)expression;
        }
    }

    /// <summary>
    /// Writes the fractions of the votes for the eight labels. They sum to 1, or to 0 if nobody voted for a label.
    /// </summary>
    public void CopyShares(Span<float> shares)
    {
        var sum = 0f;
        for (var i = 0; i < Labels.Count; i++)
            sum += votes[i];
        for (var i = 0; i < Labels.Count; i++)
            shares[i] = sum > 0 ? votes[i] / sum : 0;
    }

    /// <summary>The index of the largest count; null if it is not unique or 0.</summary>
    private static int? UniqueMaximum(ReadOnlySpan<byte> counts)
    {
        byte most = 0;
        foreach (var count in counts)
            most = Math.Max(most, count);
        return most > 0 && counts.Count(most) == 1 ? counts.IndexOf(most) : null;
    }
}
