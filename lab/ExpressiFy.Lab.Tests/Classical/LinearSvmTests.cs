using ExpressiFy.Lab.Classical;

namespace ExpressiFy.Lab.Tests.Classical;

public sealed class LinearSvmTests
{
    /// <summary>Three clouds of points around (0, 0), (4, 0) and (0, 4) that carry the labels 1, 4 and 6.</summary>
    private static readonly (float[] Point, int Label)[] Clouds = Draw(new Random(5));

    private static readonly LinearSvm Machine = LinearSvm.Fit(
        [.. Clouds.Select(drawn => drawn.Point)], [.. Clouds.Select(drawn => drawn.Label)], cost: 1);

    [Fact]
    public void Clouds_apart_are_told_apart()
    {
        var logits = Machine.Logits([.. Clouds.Select(drawn => drawn.Point)]);
        for (var i = 0; i < Clouds.Length; i++)
            Assert.Equal(
                Clouds[i].Label, Array.IndexOf(logits[(i * 7)..((i + 1) * 7)], logits[(i * 7)..((i + 1) * 7)].Max()));
    }

    [Fact]
    public void A_point_between_two_clouds_is_less_sure_than_one_within()
    {
        var logits = Machine.Logits([[4, 0], [2, 0]]);
        Assert.Equal(2, logits[4], .01); // both opponents beaten by the margin
        Assert.True(logits[7 + 4] < 1.5);
    }

    [Fact]
    public void A_label_never_seen_is_never_read()
    {
        var logits = Machine.Logits([[1, 1]]);
        Assert.All((int[])[0, 2, 3, 5], label => Assert.True(logits[label] < logits.Max() - 1));
    }

    [Fact]
    public void Three_labels_take_three_pairs_of_weights_and_a_threshold() =>
        Assert.Equal(3 * (2 + 1), Machine.Parameters);

    private static (float[], int)[] Draw(Random random) =>
    [
        .. Enumerable.Range(0, 60).Select(i => (((float X, float Y)[])[(0, 0), (4, 0), (0, 4)])[i % 3] is var (x, y)
            ? ((float[])[x + random.NextSingle(), y + random.NextSingle()], ((int[])[1, 4, 6])[i % 3])
            : default),
    ];
}
