using ExpressiFy.Moods;
using ExpressiFy.Training.Data;
using ExpressiFy.Training.Networks;
using ExpressiFy.Vision.Expressions;
using TorchSharp.Modules;

namespace ExpressiFy.Training.Export;

/// <summary>Draws an <see cref="ResidualNetwork"/> as an ONNX graph: faces N×1×48×48 in, logits fer2013 N×7 and ferplus N×8 out.</summary>
public sealed class NetworkGraph
{
    public const string Faces = "faces";
    public const string Fer2013 = "fer2013";
    public const string FerPlus = "ferplus";

    private readonly OnnxGraph graph;

    private NetworkGraph(OnnxGraph graph) => this.graph = graph;

    public static OnnxGraph Of(ResidualNetwork network, bool halfWeights = false)
    {
        var graph = new OnnxGraph(halfWeights);
        new NetworkGraph(graph).Draw(network);
        return graph;
    }

    private void Draw(ResidualNetwork network)
    {
        var features = graph.Input(Faces, 1, ExpressionInput.Size, ExpressionInput.Size);
        features = Relu(Convolution(network.Stem, "stem", features));
        features = graph.Node("MaxPool", "stem.pooled", [features], ("kernel_shape", [3, 3]), ("strides", [2, 2]), ("pads", [1, 1, 1, 1]));
        for (var i = 0; i < network.Blocks.Count; i++)
            features = Block(network.Blocks[i], $"block{i + 1}", features);

        features = graph.Node("GlobalAveragePool", "pooled", [features]);
        features = graph.Node("Flatten", "features", [features], ("axis", [1]));
        Head(network.Fer2013Head, Fer2013, features, ExpressionScores.Count);
        Head(network.FerPlusHead, FerPlus, features, FerPlusVotes.Labels.Count);
    }

    private string Block(ResidualBlock block, string name, string input)
    {
        var first = Relu(Convolution(block.First, $"{name}.first", input));
        var second = Convolution(block.Second, $"{name}.second", first);
        var shortcut = block.Shortcut is null ? input : Convolution(block.Shortcut, $"{name}.shortcut", input);
        return Relu(graph.Node("Add", $"{name}.sum", [second, shortcut]));
    }

    private string Convolution(ConvolutionNorm convolution, string name, string input)
    {
        var folded = FoldedConvolution.Of(convolution);
        long side = convolution.Kernel, padding = convolution.Kernel / 2, stride = convolution.Stride;
        return graph.Node(
            "Conv",
            name,
            [input, graph.Weights($"{name}.kernel", folded.Kernel, folded.Shape), graph.Weights($"{name}.bias", folded.Bias, folded.Bias.Length)],
            ("kernel_shape", [side, side]),
            ("strides", [stride, stride]),
            ("pads", [padding, padding, padding, padding]));
    }

    private string Relu(string input) => graph.Node("Relu", $"{input}.relu", [input]);

    private void Head(Linear head, string name, string features, int classes)
    {
        var weight = head.weight!;
        graph.Node(
            "Gemm",
            name,
            [features, graph.Weights($"{name}.weight", weight.data<float>().ToArray(), weight.shape), graph.Weights($"{name}.bias", head.bias!.data<float>().ToArray(), classes)],
            ("transB", [1]));
        graph.Output(name, classes);
    }
}
