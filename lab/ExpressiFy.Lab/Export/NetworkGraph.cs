using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Onnx;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Export;

/// <summary>
/// Draws a <see cref="ResidualNetwork"/> or a <see cref="MobileNetwork"/> as an ONNX graph: faces N×1×48×48 in; logits fer2013 N×7 and ferplus N×8, and the calibrated
/// scores N×7 that are served, out. Each face is read as it is and, unless that is not wanted, mirrored, in one batch; the heads are linear, so that the mean of the
/// features gives the mean of the logits.
/// </summary>
public sealed class NetworkGraph
{
    /// <summary>
    /// The producer name and version in the file. The shipped models/expression.onnx holds these two, so that restore and
    /// export give the same bytes; they do not follow the project's names and version.
    /// </summary>
    private const string Producer = "ExpressiFy.Training", ProducerVersion = "0.1.0";

    private readonly OnnxGraph graph;
    private readonly bool mirrors;
    private readonly List<(string Name, Tensor Value)> weights = [];

    private NetworkGraph(OnnxGraph graph, bool mirrors) => (this.graph, this.mirrors) = (graph, mirrors);

    /// <summary>Whether a network is of a kind that can be drawn.</summary>
    public static bool CanExport(ExpressionNetwork network) => network is ResidualNetwork or MobileNetwork;

    /// <summary>The bytes of a model file.</summary>
    /// <param name="name">The graph's name in the file.</param>
    /// <param name="metadata">How the scores are computed from the two heads, and the file's metadata properties.</param>
    /// <param name="halfKernels">Whether kernels are stored as float16.</param>
    /// <param name="mirrors">Whether each face is read mirrored too.</param>
    /// <exception cref="LabException">The network is of another kind.</exception>
    public static byte[] ToModel(
        ExpressionNetwork network, string name, ExpressionModelMetadata metadata, bool halfKernels = false, bool mirrors = true)
    {
        var graph = new OnnxGraph(halfKernels);
        new NetworkGraph(graph, mirrors).Build(network, metadata);
        return graph.ToModel(name, Producer, ProducerVersion, metadata.ToProperties());
    }

    /// <summary>All that a network has learned, by the names that it has in a file: live tensors, not copies.</summary>
    /// <exception cref="LabException">The network is of a kind that cannot be drawn.</exception>
    public static IReadOnlyList<(string Name, Tensor Value)> WeightsOf(ExpressionNetwork network)
    {
        var graph = new NetworkGraph(new(), mirrors: false);
        graph.Build(network, ExpressionModelMetadata.Uncalibrated);
        return graph.weights;
    }

    private void Build(ExpressionNetwork network, ExpressionModelMetadata served)
    {
        var faces = graph.Input(ExpressionModelMetadata.Faces, 1, FaceCrop.Side, FaceCrop.Side);
        if (mirrors)
            faces = WithMirrored(faces);
        Read(network, network switch
        {
            ResidualNetwork residual => Trunk(residual, Enlarged(faces, residual.Side)),
            MobileNetwork mobile => Trunk(mobile, Enlarged(faces, mobile.Side)),
            _ => throw new LabException($"A {network.GetName()} cannot be exported."),
        });
        AddScores(served);
    }

    private string Trunk(ResidualNetwork network, string faces)
    {
        var features = Relu(Convolution(network.Stem, "stem", faces));
        if (network.SecondStem is not null)
            features = Relu(Convolution(network.SecondStem, "stem.second", features));
        features = graph.Node("MaxPool", "stem.pooled", [features], ("kernel_shape", [3, 3]), ("strides", [2, 2]), ("pads", [1, 1, 1, 1]));
        for (var i = 0; i < network.Blocks.Count; i++)
            features = Block(network.Blocks[i], $"block{i + 1}", features);
        return features;
    }

    private string Trunk(MobileNetwork network, string faces)
    {
        var (zero, six) = (graph.Constant("zero", [0]), graph.Constant("six", [6]));
        var features = faces;
        foreach (var (index, layer) in network.Layers.Index())
            features = graph.Node("Clip", $"layer{index}.relu6", [Convolution(layer, $"layer{index}", features), zero, six]);
        return features;
    }

    /// <summary>The faces bilinearly at another side, as a product of matrices on either side of each.</summary>
    private string Enlarged(string faces, int side)
    {
        if (side == FaceCrop.Side)
            return faces;
        var rows = ExpressiFy.Lab.Data.BilinearSampling.Enlarging(side);
        var columns = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            columns[(i % FaceCrop.Side * side) + (i / FaceCrop.Side)] = rows[i];
        var higher = graph.Node("MatMul", "higher", [graph.Constant("enlarge.rows", rows, side, FaceCrop.Side), faces]);
        return graph.Node("MatMul", "enlarged", [higher, graph.Constant("enlarge.columns", columns, FaceCrop.Side, side)]);
    }

    /// <summary>The heads on the mean of what is computed of a face and of its mirror image; without mirror images a mean of one.</summary>
    private void Read(ExpressionNetwork network, string features)
    {
        features = graph.Node("GlobalAveragePool", "pooled", [features]);
        var pairs = graph.Node("Reshape", "pairs", [features, graph.Integers("pairs.shape", mirrors ? 2 : 1, -1, network.Fer2013Head.weight!.shape[1])]);
        features = graph.Node("ReduceMean", "features", [pairs], ("axes", [0]), ("keepdims", [0]));
        Head(network.Fer2013Head, ExpressionModelMetadata.Fer2013, features, ExpressionScores.Count);
        Head(network.FerPlusHead, ExpressionModelMetadata.FerPlus, features, FerPlusVotes.Labels.Count);
    }

    /// <summary>N faces, then the same N mirrored.</summary>
    private string WithMirrored(string faces)
    {
        var mirrored = graph.Node(
            "Slice",
            "mirrored",
            [faces, graph.Integers("mirrored.from", -1), graph.Integers("mirrored.to", long.MinValue), graph.Integers("mirrored.axis", 3), graph.Integers("mirrored.step", -1)]);
        return graph.Node("Concat", "both", [faces, mirrored], ("axis", [0]));
    }

    /// <summary>Probabilities of both heads after their temperatures, FER+ without contempt and in the order of FER-2013, blended.</summary>
    private void AddScores(ExpressionModelMetadata served)
    {
        var seven = graph.Node("Gather", "ferplus.seven", [ExpressionModelMetadata.FerPlus, graph.Integers("ferplus.order", [.. FerPlusLabels.InFer2013Order.Select(label => (long)label)])], ("axis", [1]));
        const string fer2013 = ExpressionModelMetadata.Fer2013;
        var weightedFer2013 = Weighted(fer2013, fer2013, served.Temperature, 1 - served.FerPlusShare);
        var weightedFerPlus = Weighted("ferplus.seven", seven, served.FerPlusTemperature, served.FerPlusShare);
        graph.Node("Add", ExpressionModelMetadata.Scores, [weightedFer2013, weightedFerPlus]);
        graph.Output(ExpressionModelMetadata.Scores, ExpressionScores.Count);
    }

    private string Weighted(string name, string logits, double temperature, double share)
    {
        var cooled = graph.Node("Div", $"{name}.cooled", [logits, graph.Constant($"{name}.temperature", [(float)temperature])]);
        var shares = graph.Node("Softmax", $"{name}.shares", [cooled], ("axis", [1]));
        return graph.Node("Mul", $"{name}.weighted", [shares, graph.Constant($"{name}.share", [(float)share])]);
    }

    private string Block(ResidualBlock block, string name, string input)
    {
        var first = Relu(Convolution(block.First, $"{name}.first", input));
        var second = Convolution(block.Second, $"{name}.second", first);
        if (block.Squeeze is not null)
            second = Squeeze(block.Squeeze, $"{name}.squeeze", second);
        var shortcut = block.Shortcut is null ? input : Convolution(block.Shortcut, $"{name}.shortcut", input);
        return Relu(graph.Node("Add", $"{name}.sum", [second, shortcut]));
    }

    /// <summary>Kernel and norm apart, as they were learned; the runtime folds one into the other when it loads the model.</summary>
    private string Convolution(ConvolutionNorm convolution, string name, string input)
    {
        long side = convolution.Kernel, stride = convolution.Stride;
        var (before, after) = convolution.Padding;
        var norm = convolution.Norm;
        var features = graph.Node(
            "Conv",
            $"{name}.convolved",
            [input, Weights($"{name}.kernel", convolution.Weight)],
            ("kernel_shape", [side, side]),
            ("strides", [stride, stride]),
            ("pads", [before, before, after, after]),
            ("group", [convolution.Groups]));
        return graph.Node(
            "BatchNormalization",
            name,
            [features, Weights($"{name}.scale", norm.weight!), Weights($"{name}.shift", norm.bias!), Weights($"{name}.mean", norm.running_mean!), Weights($"{name}.variance", norm.running_var!)]);
    }

    private string Squeeze(SqueezeExcitation squeeze, string name, string input)
    {
        var features = graph.Node("GlobalAveragePool", $"{name}.pooled", [input]);
        features = Relu(Pointwise(squeeze.Squeezing, $"{name}.squeezed", features));
        var weights = graph.Node("Sigmoid", $"{name}.weights", [Pointwise(squeeze.Exciting, $"{name}.excited", features)]);
        return graph.Node("Mul", name, [input, weights]);
    }

    /// <summary>A dense layer over channels of one pixel.</summary>
    private string Pointwise(Linear layer, string name, string input) => graph.Node(
        "Conv", name, [input, Weights($"{name}.weight", layer.weight!, [.. layer.weight!.shape, 1, 1]), Weights($"{name}.bias", layer.bias!)], ("kernel_shape", [1, 1]));

    private string Weights(string name, Tensor values) => Weights(name, values, values.shape);

    private string Weights(string name, Tensor values, long[] shape)
    {
        weights.Add((name, values));
        return graph.Weights(name, TorchDevice.ValuesOf(values), shape);
    }

    private string Relu(string input) => graph.Node("Relu", $"{input}.relu", [input]);

    private void Head(Linear head, string name, string features, int classes)
    {
        graph.Node(
            "Gemm",
            name,
            [features, Weights($"{name}.weight", head.weight!), Weights($"{name}.bias", head.bias!)],
            ("transB", [1]));
        graph.Output(name, classes);
    }
}
