using ExpressiFy.Lab.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Pretrained;

/// <summary>
/// Starts a <see cref="MobileNetwork"/> from the MobileNet of HSE_FaceRec_tf (Savchenko 2021, "Facial expression and attributes
/// recognition based on multi-task learning of lightweight neural networks"), which learned to tell the people of VGGFace2 apart. Its file
/// has each norm folded to a factor and a shift. Here the norms are restored with the mean and deviation that our own faces give, and kernels
/// are scaled to what random ones would have, so that one learning rate suits all layers; what the network computes stays the same.
/// </summary>
public static class PretrainedMobileNet
{
    /// <summary>Faces by which the norms are restored.</summary>
    public const int MeasuredFaces = 256;

    /// <summary>What a standardised face of mean 0 and deviation 1 is taken to have been, about what FER-2013's faces have: gray values 0…255.</summary>
    private const float TypicalMean = 128;
    private const float TypicalDeviation = 60;

    /// <summary>A kernel of zeros has no deviation to divide by.</summary>
    private const double LeastDeviation = 1e-8;

    /// <summary>What its input is centred by, blue, green, red.</summary>
    private static readonly float[] ChannelMeans = [103.939f, 116.779f, 123.68f];

    /// <param name="network">Gets all weights but those of its heads.</param>
    /// <param name="faces">Standardised, N×1×48×48.</param>
    /// <exception cref="LabException">The file holds another network, or this one has another width.</exception>
    public static void CopyTo(MobileNetwork network, GraphModel pretrained, Tensor faces)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var features = network.Enlarged(faces);
        foreach (var (index, layer) in network.Layers.Index())
        {
            var (kernel, factor, shift) = Folded(pretrained, index, layer.Weight.shape);
            var scale = kernel.pow(2).mean([1, 2, 3]).sqrt().clamp_min(LeastDeviation) / layer.Deviation;
            layer.Weight.copy_(kernel / scale.reshape(-1, 1, 1, 1));
            factor *= scale;
            var convolved = layer.Convolved(features);
            Restore(layer, convolved, factor, shift);
            features = MobileNetwork.Activated((convolved * Row(factor)) + Row(shift));
        }
    }

    /// <summary>Sets the norm so that with the statistics it is given now it multiplies by a factor and adds a shift.</summary>
    private static void Restore(ConvolutionNorm layer, Tensor convolved, Tensor factor, Tensor shift)
    {
        var norm = layer.Norm;
        norm.running_mean!.copy_(convolved.mean([0, 2, 3]));
        norm.running_var!.copy_(convolved.var([0, 2, 3], unbiased: false));
        norm.weight!.copy_(factor * (norm.running_var + norm.eps).sqrt());
        norm.bias!.copy_(shift + (factor * norm.running_mean));
    }

    /// <summary>Kernel, factor and shift of a layer as the file has them; the first layer's for one gray channel that is standardised.</summary>
    private static (Tensor Kernel, Tensor Factor, Tensor Shift) Folded(GraphModel pretrained, int index, long[] shape)
    {
        var pair = (index + 1) / 2;
        var outputs = shape[0];
        if (index == 0)
        {
            var colours = Kernel(pretrained["conv1/convolution/merged_input", shape[2], shape[3], ChannelMeans.Length, outputs]);
            var offset = tensor(ChannelMeans).neg().add(TypicalMean).reshape(1, -1, 1, 1);
            return (colours.sum([1], keepdim: true) * TypicalDeviation, ones(outputs), Vector("conv1_bn/batchnorm_1/sub") + (colours * offset).sum([1, 2, 3]));
        }

        if (index % 2 == 0)
            return (Kernel(pretrained[$"conv_pw_{pair}/convolution/merged_input", shape[2], shape[3], shape[1], outputs]), ones(outputs), Vector($"conv_pw_{pair}_bn/batchnorm_1/sub"));

        var depthwise = Of(pretrained[$"conv_dw_{pair}/depthwise_kernel", shape[2], shape[3], outputs, shape[1]]).permute(2, 3, 0, 1);
        return (depthwise, Vector($"conv_dw_{pair}_bn/batchnorm_1/mul"), Vector($"conv_dw_{pair}_bn/batchnorm_1/sub"));

        Tensor Vector(string name) => Of(pretrained[name, outputs]);
    }

    /// <summary>From height×width×inputs×outputs to outputs×inputs×height×width.</summary>
    private static Tensor Kernel(ModelWeights weights) => Of(weights).permute(3, 2, 0, 1);

    private static Tensor Row(Tensor channels) => channels.reshape(1, -1, 1, 1);

    private static Tensor Of(ModelWeights weights) => tensor(weights.Values, device: TorchDevice.Device).reshape(weights.Shape);
}
