using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// A convolution without bias, followed by batch normalisation. Computes in the precision of its input; the parameters
/// are float32.
/// </summary>
public sealed class ConvolutionNorm : nn.Module<Tensor, Tensor>
{
    /// <summary>Weight of a batch's statistics in the running ones; PyTorch's default.</summary>
    private const double Momentum = .1;

    private readonly Parameter weight;
    private readonly BatchNorm2d norm;

    /// <param name="inputs">Input channels.</param>
    /// <param name="outputs">Output channels.</param>
    /// <param name="kernel">Side of the kernel, odd; the padding is half of it.</param>
    /// <param name="stride">1, or 2 to halve the side of the image.</param>
    /// <param name="groups">Groups of channels; equal to <paramref name="inputs"/> for a depthwise convolution.</param>
    /// <param name="padsAfter">
    /// Whether a convolution with stride 2 pads only below and to the right, as TensorFlow does for even sides.
    /// </param>
    public ConvolutionNorm(int inputs, int outputs, int kernel, int stride, int groups = 1, bool padsAfter = false)
        : base(nameof(ConvolutionNorm))
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

    public int Groups { get; }

    /// <summary>Zeros added above and to the left, and below and to the right.</summary>
    public (int Before, int After) Padding { get; }

    /// <summary>The kernels, outputs×(inputs ÷ groups)×kernel×kernel.</summary>
    public Tensor Weight => weight;

    /// <summary>Standard deviation of the initial weights (He et al. 2015, fan-out).</summary>
    public double Deviation => Math.Sqrt(2.0 * Groups / (norm.running_mean!.shape[0] * Kernel * Kernel));

    public BatchNorm2d Norm => norm;

    public override Tensor forward(Tensor input) => Normalised(Convolved(input));

    /// <summary>The convolution alone.</summary>
    public Tensor Convolved(Tensor input)
    {
        var typedWeight = weight.to(input.dtype);

        // Subsampling first gives the same values. oneDNN 3.7.1 writes outside the input's gradient for a 1×1 kernel
        // with stride 2 on processors with AVX2 but no AVX-512; observed with 4 and 6 channels.
        if (Kernel == 1 && Stride > 1)
        {
            var everyStride = TensorIndex.Slice(step: Stride);
            return nn.functional.conv2d(input[.., .., everyStride, everyStride], typedWeight, groups: Groups);
        }

        var (before, after) = Padding;
        var isSymmetric = before == after;
        var padded = isSymmetric ? input : nn.functional.pad(input, [before, after, before, after]);
        long padding = isSymmetric ? before : 0;
        var output = nn.functional.conv2d(
            padded, typedWeight, null, [Stride, Stride], [padding, padding], groups: Groups);
        return input.shape[1] == 1 ? ChannelsLast(output) : output;
    }

    /// <summary>The normalisation alone.</summary>
    /// <remarks>
    /// Not <see cref="BatchNorm2d"/>'s forward, which also counts batches with a scalar that can be collected while
    /// native code reads it.
    /// </remarks>
    public Tensor Normalised(Tensor output) => nn.functional.batch_norm(
        output, norm.running_mean!, norm.running_var!, norm.weight, norm.bias, training, Momentum, norm.eps);

    /// <summary>
    /// The same values in the channels-last memory format, which all following layers keep. Normalisation, pooling and
    /// sums are faster in it on a CPU: a training step takes four fifths of the time at width 48. Tensors with one
    /// channel have no distinct format, so it starts after the first convolution.
    /// </summary>
    private static Tensor ChannelsLast(Tensor pixels) => pixels.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
}
