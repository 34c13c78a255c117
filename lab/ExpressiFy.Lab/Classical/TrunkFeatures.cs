using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// What a trained network computes of a face before its heads, for another classifier to decide on, as in Tang (2013), "Deep Learning
/// using Linear Support Vector Machines".
/// </summary>
public static class TrunkFeatures
{
    private const int Batch = 128;

    /// <summary>The name that every network gives its FER-2013 head.</summary>
    private const string Head = "fer2013";

    /// <summary>A row for each face; the network is left in evaluation mode.</summary>
    public static IReadOnlyList<float[]> Of(ExpressionNetwork network, IReadOnlyList<FaceSample> faces)
    {
        using var gradients = no_grad();
        var head = (Linear)network.named_children().Single(child => child.name == Head).module;
        using Tensor weight = head.weight!.clone(), bias = head.bias!.clone();
        network.eval();
        try
        {
            // For now the head passes on what it gets: forward then gives the features in its place.
            head.weight = new Parameter(eye(weight.shape[1], device: TorchDevice.Device));
            head.bias = new Parameter(zeros(weight.shape[1], device: TorchDevice.Device));
            return Read(network, new FaceTensors(faces, network.Pixels), (int)weight.shape[1]);
        }
        finally
        {
            head.weight = new Parameter(weight.clone());
            head.bias = new Parameter(bias.clone());
        }
    }

    private static List<float[]> Read(ExpressionNetwork network, FaceTensors faces, int length)
    {
        var rows = new List<float[]>(faces.Count);
        for (var start = 0; start < faces.Count; start += Batch)
        {
            using var scope = NewDisposeScope();
            rows.AddRange(TorchDevice.ValuesOf(network.forward(faces.Plain(start, Math.Min(Batch, faces.Count - start)).Faces).Fer2013).Chunk(length));
        }

        return rows;
    }
}
