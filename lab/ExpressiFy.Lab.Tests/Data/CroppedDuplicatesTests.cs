using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Tests.Data;

public sealed class CroppedDuplicatesTests
{
    private static readonly FaceSample[] Others = SyntheticScene.Photographs(1, 300);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(3, 0, 1)]
    [InlineData(-4, 5, 1)]
    [InlineData(3, 3, .88)]
    [InlineData(-2, -4, 1.1)]
    [InlineData(1.5, 4, .94)]
    public void Another_crop_is_found_mirrored_or_not(double left, double top, double share)
    {
        var scenes = Enumerable.Range(1, 20).Select(seed => new SyntheticScene(seed * 15));
        FaceSample[] crops = [.. scenes.Select(scene => scene.Photograph(left, top, share))];
        FaceSample[] mirrored = [.. crops.Select(crop => crop.Mirrored())];
        (int, int)[] expected = [.. Enumerable.Range(1, 20).Select(seed => (seed - 1, (seed * 15) - 1))];
        AssertMostly(expected, CroppedDuplicates.Find(crops, Others));
        AssertMostly(expected, CroppedDuplicates.Find(mirrored, Others));
    }

    [Fact]
    public void A_brighter_noisier_crop_is_found()
    {
        var random = new Random(3);
        var crop = new SyntheticScene(45).Photograph(2, -3, .95);
        var changed = crop.Pixels.Select(pixel => (byte)Math.Clamp((pixel * .8) + 20 + random.Next(-4, 5), 0, 255));
        crop = crop with { Pixels = [.. changed] };
        Assert.Equal([(0, 44)], CroppedDuplicates.Find([crop], Others));
    }

    [Fact]
    public void A_hash_of_the_whole_misses_such_a_crop() =>
        Assert.Empty(NearDuplicates.Find([.. Others, new SyntheticScene(45).Photograph(-4, 5)]));

    [Fact]
    public void Pictures_that_have_nothing_in_common_are_no_copies() =>
        Assert.Empty(CroppedDuplicates.Find(SyntheticScene.Photographs(1000, 300), Others));

    [Fact]
    public void A_picture_of_one_gray_is_no_copy_of_anything()
    {
        var gray = Others[0] with { Pixels = [.. Others[0].Pixels.Select(_ => (byte)90)] };
        Assert.Empty(CroppedDuplicates.Find([gray, Others[0]], [gray, gray]));
    }

    /// <summary>
    /// All that is found is right, and of twenty at most one is missed: windows lie two pixels apart.
    /// </summary>
    private static void AssertMostly((int, int)[] expected, IReadOnlyList<(int, int)> found)
    {
        Assert.Subset(expected.ToHashSet(), found.ToHashSet());
        Assert.InRange(found.Count, expected.Length - 1, expected.Length);
    }
}
