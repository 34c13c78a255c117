using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The basic block of He et al. (2016): two 3×3 convolutions, to whose output the input is added. Where the shape
/// changes, the input goes through a 1×1 convolution.
/// </summary>
public sealed class ResidualBlock : nn.Module<Tensor, Tensor>
{
    /// <summary>
    /// Static, because a scalar made for one call can be collected while native code reads it, if another thread
    /// allocates.
    /// </summary>
    private static readonly Scalar One = 1;

    private readonly ConvolutionNorm first;
    private readonly ConvolutionNorm second;
    private readonly ConvolutionNorm? shortcut;
    private readonly SqueezeExcitation? squeeze;

    /// <param name="inputs">Input channels.</param>
    /// <param name="outputs">Output channels.</param>
    /// <param name="stride">1, or 2 to halve the side of the image.</param>
    /// <param name="squeeze">Whether the block has a <see cref="SqueezeExcitation"/>.</param>
    public ResidualBlock(int inputs, int outputs, int stride, bool squeeze = false)
        : base(nameof(ResidualBlock))
    {
        first = new(inputs, outputs, kernel: 3, stride);
        second = new(outputs, outputs, kernel: 3, stride: 1);

        // The block starts as its shortcut, which allows a high learning rate in the first epochs (Goyal et al. 2017).
        nn.init.zeros_(second.Norm.weight);

        shortcut = stride == 1 && inputs == outputs ? null : new(inputs, outputs, kernel: 1, stride);
        this.squeeze = squeeze ? new(outputs) : null;
        RegisterComponents();
    }

    public ConvolutionNorm First => first;

    public ConvolutionNorm Second => second;

    /// <summary>Null where the input is added unchanged.</summary>
    public ConvolutionNorm? Shortcut => shortcut;

    /// <summary>Null without squeeze-and-excitation.</summary>
    public SqueezeExcitation? Squeeze => squeeze;

    public override Tensor forward(Tensor input)
    {
        var residual = second.forward(first.forward(input).relu_());
        residual = squeeze?.forward(residual) ?? residual;
        return residual.add_(shortcut?.forward(input) ?? input, One).relu_();
    }
}
