using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>A convolution with bias and its ReLU, in the precision of its input; the weights that learn stay float32.</summary>
public sealed class Convolution : nn.Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter bias;
    private readonly int stride;
    private readonly int padding;

    /// <param name="kernel">Odd side of the kernel; the padding keeps the size.</param>
    /// <param name="stride">1, or 2 to halve the size.</param>
    public Convolution(int inputs, int outputs, int kernel = 3, int stride = 1) : base(nameof(Convolution))
    {
        this.stride = stride;
        padding = kernel / 2;
        var deviation = Math.Sqrt(2.0 / (inputs * kernel * kernel)); // He et al. 2015, fan-in
        weight = new Parameter(randn(outputs, inputs, kernel, kernel) * deviation);
        bias = new Parameter(zeros(outputs));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) =>
        nn.functional.conv2d(input, weight.to(input.dtype), bias.to(input.dtype), [stride, stride], [padding, padding]).relu_();
}
