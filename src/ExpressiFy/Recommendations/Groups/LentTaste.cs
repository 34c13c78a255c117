using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>
/// The chance that hides a member's feedback in lists for which they lent their taste: some titles are left out at
/// random, so that a missing title does not show that the member hid, disliked or has seen it. The same key always
/// gives the same chance, so that asking again tells nothing more.
/// docs/decisions/0016-what-a-group-code-tells.md has the reasons and the measured figures.
/// </summary>
public sealed class LentTaste
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyBytes = 32;

    // The share of the titles that are left out at random. A profile names about one title in fifty, so nearly all
    // missing titles are missing by chance. With less, a suspicious attacker could tell more than three of 32.
    internal const double OmittedShare = 0.4;

    private readonly byte[] key;

    /// <param name="key">
    /// <see cref="KeyBytes"/> random bytes that nobody but this host knows. A secret of its own for each code: who
    /// knew it could tell what is left out by chance. Not <see cref="Text.StableHash"/>, whose 32 bits can be tried.
    /// </param>
    public LentTaste(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyBytes);
        this.key = key.ToArray();
        Seed = unchecked((int)HashOf("preferences"));
    }

    /// <summary>Seeds the noise of the member's preferences.</summary>
    internal int Seed { get; }

    /// <summary>The indexes in <paramref name="table"/> of the titles that are left out at random.</summary>
    internal IEnumerable<int> OmittedIndexes(CandidateTable table)
    {
        var bound = (uint)(OmittedShare * uint.MaxValue);
        for (var index = 0; index < table.Count; index++)
        {
            if (HashOf(table.Candidates[index].Title.Id.ToString()) < bound)
                yield return index;
        }
    }

    private uint HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }
}
