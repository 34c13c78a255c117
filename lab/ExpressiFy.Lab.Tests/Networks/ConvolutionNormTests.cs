using ExpressiFy.Lab.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Networks;

public sealed class ConvolutionNormTests
{
    /// <summary>Against libtorch's own convolution with the same kernel, steps and padding.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(1, 2, 4)]
    [InlineData(3, 1, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(3, 2, 4)]
    [InlineData(5, 1, 2)]
    public void It_computes_a_convolution_and_its_gradients(int kernel, int stride, int groups)
    {
        using var scope = NewDisposeScope();
        using var layer = new ConvolutionNorm(inputs: 4, outputs: 8, kernel, stride, groups);
        var (own, other) = (Input(), Input());
        var weight = layer.Weight.detach().clone().requires_grad_(true);
        var expected = nn.functional.conv2d(
            other, weight, null, [stride, stride], [kernel / 2, kernel / 2], groups: groups);
        var computed = layer.Convolved(own);
        Assert.True(expected.allclose(computed, atol: 1e-5));

        expected.pow(2).sum().backward();
        computed.pow(2).sum().backward();
        Assert.True(other.grad!.allclose(own.grad!, atol: 1e-4));
        Assert.True(weight.grad!.allclose(layer.Weight.grad!, atol: 1e-3));

        static Tensor Input() => randn(3, 4, 9, 9, generator: new Generator(5)).requires_grad_(true);
    }
}
