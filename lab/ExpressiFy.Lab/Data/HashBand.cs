namespace ExpressiFy.Lab.Data;

/// <summary>Hashes sorted by one of several equal slices of their bits.</summary>
public sealed class HashBand
{
    private readonly int start;
    private readonly int width;
    private readonly int[][] byValue;

    /// <param name="band">Which slice, 0…<paramref name="bands"/>−1.</param>
    /// <param name="hashes">Found again by their index.</param>
    public HashBand(int band, int bands, IReadOnlyList<PerceptualHash> hashes)
    {
        start = PerceptualHash.Bits * band / bands;
        width = (PerceptualHash.Bits * (band + 1) / bands) - start;
        var values = Enumerable.Range(0, hashes.Count).ToLookup(i => ValueOf(hashes[i]));
        byValue = [.. Enumerable.Range(0, 1 << width).Select(value => values[value].ToArray())];
    }

    /// <summary>Indices of the hashes whose slice differs from this one's in no or one bit.</summary>
    public IEnumerable<int> WithinOneBit(PerceptualHash hash)
    {
        var value = ValueOf(hash);
        foreach (var index in byValue[value])
            yield return index;
        for (var bit = 0; bit < width; bit++)
        {
            foreach (var index in byValue[value ^ (1 << bit)])
                yield return index;
        }
    }

    private int ValueOf(PerceptualHash hash) => (int)(hash.Signs >> start) & ((1 << width) - 1);
}
