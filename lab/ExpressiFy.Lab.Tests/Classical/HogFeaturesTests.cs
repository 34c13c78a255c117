using ExpressiFy.Lab.Classical;
using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Tests.Classical;

public sealed class HogFeaturesTests
{
    private static readonly FaceSample Face = SyntheticFaces.Draw(1)[0];

    [Fact]
    public void A_face_has_a_histogram_of_nine_directions_for_each_cell_of_each_block() =>
        Assert.Equal(25 * 4 * 9, HogFeatures.Of([Face])[0].Length);

    [Fact]
    public void A_flat_picture_has_no_directions() =>
        Assert.All(
            HogFeatures.Of([Face with { Pixels = [.. Enumerable.Repeat((byte)90, 48 * 48)] }])[0],
            value => Assert.Equal(0, value));

    [Fact]
    public void Half_the_contrast_changes_little()
    {
        var features = HogFeatures.Of(
            [Face, Face with { Pixels = [.. Face.Pixels.Select(pixel => (byte)(pixel / 2))] }]);
        Assert.InRange(
            features[0].Zip(features[1], (one, other) => Math.Abs(one - other)).Average(),
            0,
            features[0].Average() / 5);
    }

    [Fact]
    public void Stripes_across_and_down_lie_in_different_directions()
    {
        byte[] down = [.. Enumerable.Range(0, 48 * 48).Select(i => (byte)(i % 48 / 4 % 2 * 200))];
        byte[] across = [.. Enumerable.Range(0, 48 * 48).Select(i => (byte)(i / 48 / 4 % 2 * 200))];
        var features = HogFeatures.Of([Face with { Pixels = down }, Face with { Pixels = across }]);
        Assert.InRange(
            features[0].Zip(features[1], (one, other) => one * other).Sum() / features[0].Sum(value => value * value),
            0,
            .1);
    }
}
