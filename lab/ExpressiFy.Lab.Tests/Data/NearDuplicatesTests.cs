using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Tests.Data;

public sealed class NearDuplicatesTests
{
    /// <summary>Smooth pictures that have nothing to do with each other.</summary>
    private static readonly FaceSample[] Faces = SyntheticScene.Photographs(1, 400);

    [Fact]
    public void Pictures_that_have_nothing_in_common_are_no_pair() => Assert.Empty(NearDuplicates.Find(Faces));

    [Fact]
    public void The_same_pixels_are_an_exact_pair() => AssertPair(pixels => pixels, DuplicateKind.Exact);

    [Fact]
    public void A_brighter_noisier_copy_is_a_near_pair()
    {
        var random = new Random(3);
        AssertPair(
            pixels => [.. pixels.Select(pixel => (byte)Math.Clamp((pixel * .8) + 20 + random.Next(-4, 5), 0, 255))],
            DuplicateKind.Near);
    }

    [Fact]
    public void A_mirrored_copy_is_a_mirrored_pair() =>
        AssertPair(_ => Faces[7].Mirrored().Pixels, DuplicateKind.Mirrored);

    [Fact]
    public void The_mirrored_hash_is_the_hash_of_the_mirror_image() =>
        Assert.Equal(
            Faces.Select(face => PerceptualHash.Of(face.Pixels).Mirrored),
            Faces.Select(face => PerceptualHash.Of(face.Mirrored().Pixels).Plain));

    [Fact]
    public void Bands_miss_no_pair_that_comparing_all_finds()
    {
        var random = new Random(9);
        FaceSample[] faces = [.. Faces, .. Faces.Select(WithNoise)];
        var hashes = faces.Select(face => PerceptualHash.Of(face.Pixels).Plain).ToArray();
        var all =
            from first in Enumerable.Range(0, faces.Length)
            from second in Enumerable.Range(first + 1, faces.Length - first - 1)
            where hashes[first].Distance(hashes[second]) <= NearDuplicates.Distance
            select (first, second);

        var found = NearDuplicates.Find(faces).Where(pair => pair.Kind != DuplicateKind.Mirrored).ToArray();
        Assert.Equal(all, found.Select(pair => (pair.First, pair.Second)));
        Assert.Contains(found, pair => pair.Distance > NearDuplicates.Distance - 3);

        FaceSample WithNoise(FaceSample face, int index)
        {
            var largest = index / 4;
            var noisy = face.Pixels.Select(pixel => Math.Clamp(pixel + random.Next(-largest, largest + 1), 0, 255));
            return face with { Pixels = [.. noisy.Select(value => (byte)value)] };
        }
    }

    [Fact]
    public void Pairs_are_counted_by_the_parts_they_join()
    {
        DuplicatePair[] pairs =
        [
            new(0, 2, 0, DuplicateKind.Exact),
            new(1, 2, 4, DuplicateKind.Near),
            new(0, 1, 9, DuplicateKind.Mirrored),
        ];
        var counts = DuplicateCount.Of(pairs, ["test", "test", "learned"]);
        Assert.Equal(
            [("learned", "test", 1, 1, 0), ("test", "test", 0, 0, 1)],
            counts.Select(count => (count.FirstPart, count.SecondPart, count.Exact, count.Near, count.Mirrored)));
    }

    private static void AssertPair(Func<byte[], byte[]> change, DuplicateKind kind)
    {
        var pair = Assert.Single(NearDuplicates.Find([.. Faces, Faces[7] with { Pixels = change(Faces[7].Pixels) }]));
        Assert.Equal((7, Faces.Length, kind), (pair.First, pair.Second, pair.Kind));
    }
}
