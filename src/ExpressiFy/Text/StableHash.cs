namespace ExpressiFy.Text;

/// <summary>
/// Hashes of 32 bits that are the same on every machine and in every run, which <see cref="string.GetHashCode()"/> is
/// not. Not for security.
/// </summary>
public static class StableHash
{
    /// <summary>Right shifts of <see cref="Mix"/>, in order; public for its vector form.</summary>
    public const int FirstShift = 16, SecondShift = 13, LastShift = 16;

    /// <summary>Multipliers of <see cref="Mix"/>, in order.</summary>
    public const uint FirstFactor = 0x85EBCA6B, SecondFactor = 0xC2B2AE35;

    private const uint Fnv1aOffsetBasis = 2166136261;
    private const uint Fnv1aPrime = 16777619;

    /// <summary>The mixed hash of a text, evenly distributed in all bits.</summary>
    public static uint Of(string text) => Mix(Fnv1a(text));

    /// <summary>
    /// FNV-1a (Fowler, Noll &amp; Vo), one step for each UTF-16 code unit. Short texts leave its high bits poorly
    /// distributed: use <see cref="Of"/> unless another generator is seeded with the hash.
    /// </summary>
    public static uint Fnv1a(string text)
    {
        var hash = Fnv1aOffsetBasis;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * Fnv1aPrime);
        return hash;
    }

    /// <summary>
    /// The finalizer of MurmurHash3 (Appleby): a change of one input bit changes each output bit with a probability
    /// near 1/2.
    /// </summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> FirstShift;
        hash = unchecked(hash * FirstFactor);
        hash ^= hash >> SecondShift;
        hash = unchecked(hash * SecondFactor);
        return hash ^ (hash >> LastShift);
    }
}
