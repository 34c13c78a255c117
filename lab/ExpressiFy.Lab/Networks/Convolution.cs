using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// A convolution with bias, followed by a ReLU. Computes in the precision of its input; the parameters are float32.
/// </summary>
public sealed class Convolution : nn.Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter bias;
    private readonly int stride;
    private readonly int padding;

    /// <param name="inputs">Input channels.</param>
    /// <param name="outputs">Output channels.</param>
    /// <param name="kernel">Side of the kernel, odd; the padding is half of it.</param>
    /// <param name="stride">1, or 2 to halve the side of the image.</param>
    public Convolution(int inputs, int outputs, int kernel = 3, int stride = 1)
        : base(nameof(Convolution))
    {
        this.stride = stride;
        padding = kernel / 2;
        var deviation = Math.Sqrt(2.0 / (inputs * kernel * kernel)); // He et al. 2015, fan-in
        weight = new Parameter(randn(outputs, inputs, kernel, kernel) * deviation);
        bias = new Parameter(zeros(outputs));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var typedWeight = weight.to(input.dtype);
        var typedBias = bias.to(input.dtype);
        return nn.functional.conv2d(input, typedWeight, typedBias, [stride, stride], [padding, padding]).relu_();
    }
}
