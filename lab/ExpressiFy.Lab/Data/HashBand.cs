namespace ExpressiFy.Lab.Data;

/// <summary>An index of hashes by one of several equal bands of their bits.</summary>
public sealed class HashBand
{
    private readonly int start;
    private readonly int width;
    private readonly int[][] indicesByValue;

    /// <param name="band">Which band, 0…<paramref name="bands"/>−1.</param>
    /// <param name="bands">Number of bands.</param>
    /// <param name="hashes">The hashes to index.</param>
    public HashBand(int band, int bands, IReadOnlyList<PerceptualHash> hashes)
    {
        start = PerceptualHash.Bits * band / bands;
        width = (PerceptualHash.Bits * (band + 1) / bands) - start;
        var indices = Enumerable.Range(0, hashes.Count).ToLookup(i => ValueOf(hashes[i]));
        indicesByValue = [.. Enumerable.Range(0, 1 << width).Select(value => indices[value].ToArray())];
    }

    /// <summary>Indices of the hashes whose band differs from this one's in at most one bit.</summary>
    public IEnumerable<int> WithinOneBit(PerceptualHash hash)
    {
        var value = ValueOf(hash);
        foreach (var index in indicesByValue[value])
            yield return index;
        for (var bit = 0; bit < width; bit++)
        {
            foreach (var index in indicesByValue[value ^ (1 << bit)])
                yield return index;
        }
    }

    private int ValueOf(PerceptualHash hash) => (int)(hash.Signs >> start) & ((1 << width) - 1);
}
