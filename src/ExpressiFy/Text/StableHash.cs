namespace ExpressiFy.Text;

/// <summary>Dice that fall the same way for the same question: a hash of a text, and the finalizer of MurmurHash3 (32 bits).</summary>
internal static class StableHash
{
    /// <summary>Steps of the finalizer: shift, multiply, shift, multiply, shift.</summary>
    public const int FirstShift = 16, SecondShift = 13, LastShift = 16;

    /// <summary>The two odd factors between them.</summary>
    public const uint FirstFactor = 0x85EBCA6B, SecondFactor = 0xC2B2AE35;

    /// <summary>FNV-1a (32 bits), then mixed, because FNV alone leaves the high bits of short texts poorly mixed.</summary>
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * 16777619u);
        return Mix(hash);
    }

    /// <summary>Changing one bit of the question changes each bit of the answer about every second time.</summary>
    public static uint Mix(uint hash)
    {
        hash ^= hash >> FirstShift;
        hash = unchecked(hash * FirstFactor);
        hash ^= hash >> SecondShift;
        hash = unchecked(hash * SecondFactor);
        return hash ^ (hash >> LastShift);
    }
}
