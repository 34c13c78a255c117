using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>The basic block of He et al. (2016): two 3×3 convolutions around which the input is added, through a 1×1 where the shape changes.</summary>
public sealed class ResidualBlock : nn.Module<Tensor, Tensor>
{
    /// <summary>Kept, because a scalar made for one call may be collected while native code still reads it, if another thread makes garbage.</summary>
    private static readonly Scalar One = 1;

    private readonly ConvolutionNorm first;
    private readonly ConvolutionNorm second;
    private readonly ConvolutionNorm? shortcut;
    private readonly SqueezeExcitation? squeeze;

    /// <param name="squeeze">Whether the residual's channels are weighed (<see cref="SqueezeExcitation"/>).</param>
    public ResidualBlock(int inputs, int outputs, int stride, bool squeeze = false) : base(nameof(ResidualBlock))
    {
        first = new(inputs, outputs, kernel: 3, stride);
        second = new(outputs, outputs, kernel: 3, stride: 1);
        nn.init.zeros_(second.Norm.weight); // each block starts as its shortcut, which lets the first epochs use a high rate (Goyal et al. 2017)
        shortcut = stride == 1 && inputs == outputs ? null : new(inputs, outputs, kernel: 1, stride);
        this.squeeze = squeeze ? new(outputs) : null;
        RegisterComponents();
    }

    public ConvolutionNorm First => first;

    public ConvolutionNorm Second => second;

    /// <summary>Null where the input is added as it is.</summary>
    public ConvolutionNorm? Shortcut => shortcut;

    /// <summary>Null where channels count as they come.</summary>
    public SqueezeExcitation? Squeeze => squeeze;

    public override Tensor forward(Tensor input)
    {
        var residual = second.forward(first.forward(input).relu_());
        residual = squeeze?.forward(residual) ?? residual;
        return residual.add_(shortcut?.forward(input) ?? input, One).relu_();
    }
}
