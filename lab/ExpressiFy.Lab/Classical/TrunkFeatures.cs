using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// The features that a trained network computes before its heads, for another classifier, as in Tang (2013), "Deep
/// Learning using Linear Support Vector Machines".
/// </summary>
public static class TrunkFeatures
{
    private const int BatchSize = 128;

    /// <summary>The module name of the FER-2013 head in every network.</summary>
    private const string HeadName = "fer2013";

    /// <summary>A vector for each face. Leaves the network in evaluation mode.</summary>
    public static IReadOnlyList<float[]> Of(ExpressionNetwork network, IReadOnlyList<FaceSample> faces)
    {
        using var gradients = no_grad();
        var head = (Linear)network.named_children().Single(child => child.name == HeadName).module;
        using var weight = head.weight!.clone();
        using var bias = head.bias!.clone();
        var length = weight.shape[1];
        network.eval();
        try
        {
            // With the identity as its weight the head outputs its input, the features.
            head.weight = new Parameter(eye(length, device: TorchDevice.Device));
            head.bias = new Parameter(zeros(length, device: TorchDevice.Device));
            return HeadOutputs(network, new FaceTensors(faces, network.Pixels), (int)length);
        }
        finally
        {
            head.weight = new Parameter(weight.clone());
            head.bias = new Parameter(bias.clone());
        }
    }

    private static List<float[]> HeadOutputs(ExpressionNetwork network, FaceTensors faces, int length)
    {
        var outputs = new List<float[]>(faces.Count);
        for (var start = 0; start < faces.Count; start += BatchSize)
        {
            using var scope = NewDisposeScope();
            var batch = faces.Plain(start, Math.Min(BatchSize, faces.Count - start)).Faces;
            outputs.AddRange(TorchDevice.ValuesOf(network.forward(batch).Fer2013).Chunk(length));
        }

        return outputs;
    }
}
