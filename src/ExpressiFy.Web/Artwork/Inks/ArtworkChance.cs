using ExpressiFy.Text;

namespace ExpressiFy.Web.Artwork.Inks;

/// <summary>
/// A title's own random numbers, the same in every run and version of the runtime, which those of
/// <see cref="Random"/> are not promised to be. Not for security.
/// </summary>
/// <param name="text">The seed: the same text gives the same numbers.</param>
public sealed class ArtworkChance(string text)
{
    // The golden ratio in 32 bits, the step of SplitMix (Steele, Lea & Flood 2014).
    private const uint Step = 0x9E3779B9;

    private uint state = StableHash.Of(text);

    /// <summary>The next number, from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + ((high - low) * Next() / uint.MaxValue);

    /// <summary>The next number, from 0 to <paramref name="count"/> - 1.</summary>
    public int Pick(int count) => (int)(Next() % (uint)count);

    /// <summary>True with a chance of 0…1.</summary>
    public bool Happens(double chance) => Between(0, 1) < chance;

    private uint Next()
    {
        state = unchecked(state + Step);
        return StableHash.Mix(state);
    }
}
