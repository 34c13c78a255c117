namespace ExpressiFy.Lab.Data;

/// <summary>
/// Finds all pairs of faces whose hashes, plain or mirrored, differ in few bits, without comparing all pairs: hashes
/// are divided into eleven bands, and two hashes that differ in at most twenty-one bits have a band with at most one
/// differing bit (Norouzi et al. 2012, "Fast Search in Hamming Space with Multi-Index Hashing").
/// </summary>
public static class NearDuplicates
{
    /// <summary>
    /// Most differing bits of a duplicate. On FER-2013 the number of pairs falls with the distance up to 20 and rises
    /// from 24, where chance pairs begin. Of forty inspected pairs at distances 19 to 21 all showed one photograph; of
    /// forty at 22 to 24 about seven did not.
    /// </summary>
    public const int Distance = 20;

    private const int Bands = 11;

    /// <summary>All pairs, ordered by their first index. Takes seconds for 32,000 faces.</summary>
    public static IReadOnlyList<DuplicatePair> Find(IReadOnlyList<FaceSample> faces)
    {
        var hashes = faces.Select(face => PerceptualHash.Of(face.Pixels)).ToArray();
        PerceptualHash[] plainHashes = [.. hashes.Select(hash => hash.Plain)];
        HashBand[] bands = [.. Enumerable.Range(0, Bands).Select(band => new HashBand(band, Bands, plainHashes))];
        var pairs = new List<DuplicatePair>();
        for (var first = 0; first < faces.Count; first++)
        {
            var (plain, mirrored) = hashes[first];
            var near = NeighboursAfter(first, plain, plainHashes, bands);
            foreach (var second in near)
                pairs.Add(new(first, second, plain.Distance(plainHashes[second]), KindOf(faces[first], faces[second])));

            var nearMirrored = NeighboursAfter(first, mirrored, plainHashes, bands);
            foreach (var second in nearMirrored.Except(near))
                pairs.Add(new(first, second, mirrored.Distance(plainHashes[second]), DuplicateKind.Mirrored));
        }

        return pairs;
    }

    /// <summary>Ascending indices after <paramref name="index"/> of the hashes near the given one.</summary>
    private static SortedSet<int> NeighboursAfter(
        int index, PerceptualHash hash, PerceptualHash[] hashes, HashBand[] bands)
    {
        var neighbours = new SortedSet<int>();
        foreach (var candidate in bands.SelectMany(band => band.WithinOneBit(hash)))
        {
            if (candidate > index && hash.Distance(hashes[candidate]) <= Distance)
                neighbours.Add(candidate);
        }

        return neighbours;
    }

    private static DuplicateKind KindOf(FaceSample first, FaceSample second) =>
        first.Pixels.AsSpan().SequenceEqual(second.Pixels) ? DuplicateKind.Exact : DuplicateKind.Near;
}
