using ExpressiFy.Weights.Tensors;

namespace ExpressiFy.Weights.Tests.Tensors;

public sealed class SamePaddingTests
{
    /// <summary>Expected values are worked out by hand from TensorFlow's rule.</summary>
    [Theory]
    [InlineData(128, 5, 2, 1, 2)]
    [InlineData(64, 3, 1, 1, 1)]
    [InlineData(64, 3, 2, 0, 1)]
    [InlineData(7, 3, 2, 1, 1)]
    [InlineData(64, 2, 2, 0, 0)]
    [InlineData(16, 1, 1, 0, 0)]
    [InlineData(16, 1, 2, 0, 0)]
    public void An_odd_pixel_comes_at_the_end(int size, int kernel, int stride, int before, int after)
    {
        Assert.Equal([before, before, after, after], SamePadding.Of(size, size, kernel, kernel, stride, stride));
        Assert.Equal([before, 0, after, 0], SamePadding.Of(size, 1, kernel, 1, stride, 1));
    }
}
