using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// A convolution without bias followed by batch normalisation. It runs in the precision of its input; the weights that learn stay
/// float32.
/// </summary>
public sealed class ConvolutionNorm : nn.Module<Tensor, Tensor>
{
    /// <summary>Share of a batch's statistics in the running ones.</summary>
    private const double Momentum = .1;

    private readonly Parameter weight;
    private readonly BatchNorm2d norm;

    /// <param name="inputs">Input channels.</param>
    /// <param name="outputs">Output channels.</param>
    /// <param name="kernel">Odd side of the kernel; the padding keeps the size.</param>
    /// <param name="stride">1, or 2 to halve the size.</param>
    /// <param name="groups">Parts of the channels that do not see each other; as many as there are inputs for a depthwise convolution.</param>
    /// <param name="padsAfter">Whether a convolution that halves pads below and to the right alone, as TensorFlow does with even sides.</param>
    public ConvolutionNorm(int inputs, int outputs, int kernel, int stride, int groups = 1, bool padsAfter = false) : base(nameof(ConvolutionNorm))
    {
        Kernel = kernel;
        Stride = stride;
        Groups = groups;
        Padding = (padsAfter && stride > 1 ? 0 : kernel / 2, kernel / 2);
        norm = nn.BatchNorm2d(outputs);
        weight = new Parameter(randn(outputs, inputs / groups, kernel, kernel) * Deviation);
        RegisterComponents();
    }

    public int Kernel { get; }

    public int Stride { get; }

    /// <summary>Parts of the channels that do not see each other.</summary>
    public int Groups { get; }

    /// <summary>Rows and columns of zeros added above and to the left, below and to the right.</summary>
    public (int Before, int After) Padding { get; }

    /// <summary>Kernel weights, outputs×inputs×kernel×kernel.</summary>
    public Tensor Weight => weight;

    /// <summary>Of the weights at the start (He et al. 2015, fan-out).</summary>
    public double Deviation => Math.Sqrt(2.0 * Groups / (norm.running_mean!.shape[0] * Kernel * Kernel));

    /// <summary>Scale and shift (learned), running mean and variance of the outputs.</summary>
    public BatchNorm2d Norm => norm;

    public override Tensor forward(Tensor input) => Normalised(Convolved(input));

    /// <summary>The convolution alone.</summary>
    public Tensor Convolved(Tensor input)
    {
        // The same values; oneDNN 3.7.1 writes beyond the input's gradient of a 1×1 kernel with steps on processors with AVX2 alone, seen with 4 and 6 channels side by side.
        if (Kernel == 1 && Stride > 1)
            return nn.functional.conv2d(input[.., .., TensorIndex.Slice(step: Stride), TensorIndex.Slice(step: Stride)], weight.to(input.dtype), groups: Groups);
        var (before, after) = Padding;
        var padded = before == after ? input : nn.functional.pad(input, [before, after, before, after]);
        long padding = before == after ? before : 0;
        var output = nn.functional.conv2d(padded, weight.to(input.dtype), null, [Stride, Stride], [padding, padding], groups: Groups);
        return input.shape[1] == 1 ? ChannelsLast(output) : output;
    }

    /// <summary>The norm alone.</summary>
    /// <remarks>The norm's own forward also counts its batches, with a scalar that may be collected while native code still reads it.</remarks>
    public Tensor Normalised(Tensor output) =>
        nn.functional.batch_norm(output, norm.running_mean!, norm.running_var!, norm.weight, norm.bias, training, Momentum, norm.eps);

    /// <summary>
    /// The same values with the channels of a pixel side by side in memory. Whatever follows keeps that order, in which norms, pooling and
    /// sums are quicker on a CPU: a step takes four fifths of the time at width 48. One channel alone tells nothing of the order, so it begins after the first convolution.
    /// </summary>
    private static Tensor ChannelsLast(Tensor pixels) => pixels.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
}
