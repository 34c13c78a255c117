using ExpressiFy.Training.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Training.Export;

/// <summary>
/// A convolution with its batch norm worked into the kernel: in use the norm is a fixed scale and shift for each channel, so the kernel
/// takes the scale and a bias takes the rest.
/// </summary>
/// <param name="Kernel">Outputs×inputs×side×side, row by row.</param>
/// <param name="Bias">One value for each output channel.</param>
public sealed record FoldedConvolution(float[] Kernel, float[] Bias, long[] Shape)
{
    public static FoldedConvolution Of(ConvolutionNorm convolution)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var norm = convolution.Norm;
        var scale = norm.weight! / (norm.running_var! + norm.eps).sqrt();
        var kernel = convolution.Weight * scale.reshape(-1, 1, 1, 1);
        var bias = norm.bias! - (norm.running_mean! * scale);
        return new(kernel.data<float>().ToArray(), bias.data<float>().ToArray(), convolution.Weight.shape);
    }
}
