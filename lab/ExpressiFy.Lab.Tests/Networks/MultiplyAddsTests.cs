using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests.Networks;

public sealed class MultiplyAddsTests(ITestOutputHelper output)
{
    [Fact]
    public void The_small_network_takes_at_most_a_quarter_of_the_work()
    {
        var large = WorkOf("consistent");
        var small = WorkOf("small");
        output.WriteLine($"{small / 1e6:F1} of {large / 1e6:F1} million, {(double)small / large:P1}");
        Assert.InRange(small, large / 10, large / 4);
    }

    [Fact]
    public void The_work_of_a_network_is_that_of_its_kernels_at_their_sizes()
    {
        using var network = new ResidualNetwork(new(Width: 1, Depth: 1));
        // 3×3 kernels at 48; at 24, twice; then at 12, 6 and 3 a pair and a shortcut of 1×1; two heads on 8 features.
        long[] parts =
        [
            48 * 48 * 9, 24 * 24 * 18,
            12 * 12 * (18 + 36 + 2), 6 * 6 * (72 + 144 + 8), 3 * 3 * (288 + 576 + 32),
            8 * 15,
        ];
        Assert.Equal(parts.Sum(), network.MultiplyAdds);
    }

    private static long WorkOf(string recipe)
    {
        var shape = Recipe.Load(recipe).Network;
        using var network = new ResidualNetwork(shape);
        return network.MultiplyAdds * (shape.Mirrored ? 2 : 1);
    }
}
