using ExpressiFy.Lab.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Pretrained;

/// <summary>
/// Initialises a <see cref="MobileNetwork"/> with the MobileNet of HSE_FaceRec_tf (Savchenko 2021, "Facial expression
/// and attributes recognition based on multi-task learning of lightweight neural networks"), which was trained on face
/// recognition with VGGFace2. In its file each batch normalisation is folded to a factor and a shift. They are unfolded
/// with the mean and deviation on our faces, and kernels are scaled to the deviation of random ones, so that one
/// learning rate suits all layers. The outputs do not change.
/// </summary>
public static class PretrainedMobileNet
{
    /// <summary>Number of faces for the statistics of the batch normalisations.</summary>
    public const int MeasuredFaces = 256;

    /// <summary>
    /// Mean and deviation in gray values, 0…255, that a standardised face is assumed to have had; about those of
    /// FER-2013.
    /// </summary>
    private const float TypicalMean = 128;
    private const float TypicalDeviation = 60;

    /// <summary>Lower bound of a kernel's deviation, for kernels of zeros.</summary>
    private const double LowestDeviation = 1e-8;

    /// <summary>The means that the network's input was centred by: blue, green, red.</summary>
    private static readonly float[] ChannelMeans = [103.939f, 116.779f, 123.68f];

    /// <param name="network">Receives all weights but those of its heads.</param>
    /// <param name="pretrained">The file's weights.</param>
    /// <param name="faces">Standardised, N×1×48×48.</param>
    /// <exception cref="LabException">The file holds another network, or this one has another width.</exception>
    public static void CopyTo(MobileNetwork network, GraphModel pretrained, Tensor faces)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var features = network.Enlarged(faces);
        foreach (var (index, layer) in network.Layers.Index())
        {
            var (kernel, factor, shift) = FoldedLayer(pretrained, index, layer.Weight.shape);
            var deviation = kernel.pow(2).mean([1, 2, 3]).sqrt().clamp_min(LowestDeviation);
            var scale = deviation / layer.Deviation;
            layer.Weight.copy_(kernel / scale.reshape(-1, 1, 1, 1));
            factor *= scale;
            var convolved = layer.Convolved(features);
            Unfold(layer, convolved, factor, shift);
            features = MobileNetwork.Activated((convolved * ByChannel(factor)) + ByChannel(shift));
        }
    }

    /// <summary>
    /// Sets the normalisation so that, with the statistics of these outputs, it multiplies by a factor and adds a
    /// shift.
    /// </summary>
    private static void Unfold(ConvolutionNorm layer, Tensor convolved, Tensor factor, Tensor shift)
    {
        var norm = layer.Norm;
        norm.running_mean!.copy_(convolved.mean([0, 2, 3]));
        norm.running_var!.copy_(convolved.var([0, 2, 3], unbiased: false));
        norm.weight!.copy_(factor * (norm.running_var + norm.eps).sqrt());
        norm.bias!.copy_(shift + (factor * norm.running_mean));
    }

    /// <summary>Kernel, factor and shift of a layer in the file.</summary>
    private static FoldedWeights FoldedLayer(GraphModel pretrained, int index, long[] shape)
    {
        if (index == 0)
            return FirstLayer(pretrained, shape);

        var (outputs, inputs, height, width) = (shape[0], shape[1], shape[2], shape[3]);
        var pair = (index + 1) / 2;
        if (index % 2 == 0)
        {
            var pointwise = KernelOf(
                pretrained[$"conv_pw_{pair}/convolution/merged_input", height, width, inputs, outputs]);
            return new(pointwise, ones(outputs), TensorOf(pretrained[$"conv_pw_{pair}_bn/batchnorm_1/sub", outputs]));
        }

        var depthwise = TensorOf(pretrained[$"conv_dw_{pair}/depthwise_kernel", height, width, outputs, inputs]);
        return new(
            depthwise.permute(2, 3, 0, 1),
            TensorOf(pretrained[$"conv_dw_{pair}_bn/batchnorm_1/mul", outputs]),
            TensorOf(pretrained[$"conv_dw_{pair}_bn/batchnorm_1/sub", outputs]));
    }

    /// <summary>
    /// The first layer, converted from three colour channels in gray values to one standardised gray channel.
    /// </summary>
    private static FoldedWeights FirstLayer(GraphModel pretrained, long[] shape)
    {
        var outputs = shape[0];
        var colours = KernelOf(
            pretrained["conv1/convolution/merged_input", shape[2], shape[3], ChannelMeans.Length, outputs]);
        var offset = tensor(ChannelMeans).neg().add(TypicalMean).reshape(1, -1, 1, 1);
        var shift = TensorOf(pretrained["conv1_bn/batchnorm_1/sub", outputs]);
        return new(
            colours.sum([1], keepdim: true) * TypicalDeviation,
            ones(outputs),
            shift + (colours * offset).sum([1, 2, 3]));
    }

    /// <summary>From height×width×inputs×outputs to outputs×inputs×height×width.</summary>
    private static Tensor KernelOf(ModelWeights weights) => TensorOf(weights).permute(3, 2, 0, 1);

    private static Tensor ByChannel(Tensor channels) => channels.reshape(1, -1, 1, 1);

    private static Tensor TensorOf(ModelWeights weights) =>
        tensor(weights.Values, device: TorchDevice.Device).reshape(weights.Shape);

    private readonly record struct FoldedWeights(Tensor Kernel, Tensor Factor, Tensor Shift);
}
