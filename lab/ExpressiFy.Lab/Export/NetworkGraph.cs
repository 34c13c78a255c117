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
/// Builds the ONNX graph of a <see cref="ResidualNetwork"/> or a <see cref="MobileNetwork"/>. Input: faces N×1×48×48.
/// Outputs: logits fer2013 N×7 and ferplus N×8, and the served scores N×7. Each face is also processed mirrored, in the
/// same batch; the heads are linear, so the mean of the features gives the mean of the logits.
/// </summary>
/// <remarks>
/// The names of nodes and weights, and their order, are in the shipped file: models/README.md states that restore and
/// export reproduce it byte for byte.
/// </remarks>
public sealed class NetworkGraph
{
    /// <summary>
    /// The producer name and version in the file. The shipped models/expression.onnx holds these two, so that restore
    /// and export give the same bytes; they do not follow the project's names and version.
    /// </summary>
    private const string Producer = "ExpressiFy.Training";
    private const string ProducerVersion = "0.1.0";

    private readonly OnnxGraph graph;
    private readonly bool mirrors;
    private readonly List<(string Name, Tensor Value)> weights = [];

    private NetworkGraph(OnnxGraph graph, bool mirrors)
    {
        this.graph = graph;
        this.mirrors = mirrors;
    }

    /// <summary>Whether a network is of a kind that can be exported.</summary>
    public static bool CanExport(ExpressionNetwork network) => network is ResidualNetwork or MobileNetwork;

    /// <summary>The bytes of a model file.</summary>
    /// <param name="network">The network.</param>
    /// <param name="name">The graph's name in the file.</param>
    /// <param name="metadata">
    /// How the scores are computed from the two heads, and the file's metadata properties.
    /// </param>
    /// <param name="halfKernels">Whether kernels are stored as float16.</param>
    /// <param name="mirrors">Whether each face is also processed mirrored.</param>
    /// <exception cref="LabException">The network is of another kind.</exception>
    public static byte[] ToModel(
        ExpressionNetwork network,
        string name,
        ExpressionModelMetadata metadata,
        bool halfKernels = false,
        bool mirrors = true)
    {
        var graph = new OnnxGraph(halfKernels);
        new NetworkGraph(graph, mirrors).Build(network, metadata);
        return graph.ToModel(name, Producer, ProducerVersion, metadata.ToProperties());
    }

    /// <summary>
    /// Parameters and statistics of a network by their names in a model file: live tensors, not copies.
    /// </summary>
    /// <exception cref="LabException">The network is of a kind that cannot be exported.</exception>
    public static IReadOnlyList<(string Name, Tensor Value)> WeightsOf(ExpressionNetwork network)
    {
        var graph = new NetworkGraph(new(), mirrors: false);
        graph.Build(network, ExpressionModelMetadata.Uncalibrated);
        return graph.weights;
    }

    private void Build(ExpressionNetwork network, ExpressionModelMetadata metadata)
    {
        var faces = graph.Input(ExpressionModelMetadata.Faces, 1, FaceCrop.Side, FaceCrop.Side);
        if (mirrors)
            faces = WithMirrored(faces);
        var features = network switch
        {
            ResidualNetwork residual => Trunk(residual, Enlarged(faces, residual.Side)),
            MobileNetwork mobile => Trunk(mobile, Enlarged(faces, mobile.Side)),
            _ => throw new LabException($"A {network.GetName()} cannot be exported."),
        };
        Heads(network, features);
        Scores(metadata);
    }

    /// <summary>N faces, followed by the same N mirrored.</summary>
    private string WithMirrored(string faces)
    {
        string[] inputs =
        [
            faces,
            graph.Integers("mirrored.from", -1),
            graph.Integers("mirrored.to", long.MinValue),
            graph.Integers("mirrored.axis", 3),
            graph.Integers("mirrored.step", -1),
        ];
        var mirrored = graph.Node("Slice", "mirrored", inputs);
        return graph.Node("Concat", "both", [faces, mirrored], ("axis", [0]));
    }

    /// <summary>
    /// Faces resized bilinearly to another side: a matrix product from the left and one from the right.
    /// </summary>
    private string Enlarged(string faces, int side)
    {
        if (side == FaceCrop.Side)
            return faces;
        var rows = BilinearSampling.ResizeMatrix(side);
        var columns = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, column) = Math.DivRem(i, FaceCrop.Side);
            columns[(column * side) + row] = rows[i];
        }

        var rowMatrix = graph.Constant("enlarge.rows", rows, side, FaceCrop.Side);
        var higher = graph.Node("MatMul", "higher", [rowMatrix, faces]);
        var columnMatrix = graph.Constant("enlarge.columns", columns, FaceCrop.Side, side);
        return graph.Node("MatMul", "enlarged", [higher, columnMatrix]);
    }

    private string Trunk(ResidualNetwork network, string faces)
    {
        var features = Relu(Convolution(network.Stem, "stem", faces));
        if (network.SecondStem is not null)
            features = Relu(Convolution(network.SecondStem, "stem.second", features));
        features = graph.Node(
            "MaxPool",
            "stem.pooled",
            [features],
            ("kernel_shape", [3, 3]),
            ("strides", [2, 2]),
            ("pads", [1, 1, 1, 1]));
        foreach (var (index, block) in network.Blocks.Index())
            features = Block(block, $"block{index + 1}", features);
        return features;
    }

    private string Trunk(MobileNetwork network, string faces)
    {
        var zero = graph.Constant("zero", [0]);
        var six = graph.Constant("six", [6]);
        var features = faces;
        foreach (var (index, layer) in network.Layers.Index())
        {
            var normalised = Convolution(layer, $"layer{index}", features);
            features = graph.Node("Clip", $"layer{index}.relu6", [normalised, zero, six]);
        }

        return features;
    }

    /// <summary>Both heads on the mean of the features of a face and its mirror image.</summary>
    private void Heads(ExpressionNetwork network, string features)
    {
        features = graph.Node("GlobalAveragePool", "pooled", [features]);
        var featureCount = network.Fer2013Head.weight!.shape[1];
        var shape = graph.Integers("pairs.shape", mirrors ? 2 : 1, -1, featureCount);
        var pairs = graph.Node("Reshape", "pairs", [features, shape]);
        features = graph.Node("ReduceMean", "features", [pairs], ("axes", [0]), ("keepdims", [0]));
        Head(network.Fer2013Head, ExpressionModelMetadata.Fer2013, features, ExpressionScores.Count);
        Head(network.FerPlusHead, ExpressionModelMetadata.FerPlus, features, FerPlusVotes.Labels.Count);
    }

    private void Head(Linear head, string name, string features, int classes)
    {
        string[] inputs = [features, Weights($"{name}.weight", head.weight!), Weights($"{name}.bias", head.bias!)];
        graph.Node("Gemm", name, inputs, ("transB", [1]));
        graph.Output(name, classes);
    }

    /// <summary>
    /// The weighted mean of both heads' probabilities after their temperatures, FER+ without contempt and in FER-2013
    /// order.
    /// </summary>
    private void Scores(ExpressionModelMetadata metadata)
    {
        const string Fer2013 = ExpressionModelMetadata.Fer2013;
        var order = graph.Integers("ferplus.order", [.. FerPlusLabels.InFer2013Order.Select(label => (long)label)]);
        var seven = graph.Node("Gather", "ferplus.seven", [ExpressionModelMetadata.FerPlus, order], ("axis", [1]));
        var weightedFer2013 = Weighted(Fer2013, Fer2013, metadata.Temperature, 1 - metadata.FerPlusShare);
        var weightedFerPlus = Weighted("ferplus.seven", seven, metadata.FerPlusTemperature, metadata.FerPlusShare);
        graph.Node("Add", ExpressionModelMetadata.Scores, [weightedFer2013, weightedFerPlus]);
        graph.Output(ExpressionModelMetadata.Scores, ExpressionScores.Count);
    }

    private string Weighted(string name, string logits, double temperature, double weight)
    {
        var divisor = graph.Constant($"{name}.temperature", [(float)temperature]);
        var scaled = graph.Node("Div", $"{name}.cooled", [logits, divisor]);
        var probabilities = graph.Node("Softmax", $"{name}.shares", [scaled], ("axis", [1]));
        var factor = graph.Constant($"{name}.share", [(float)weight]);
        return graph.Node("Mul", $"{name}.weighted", [probabilities, factor]);
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

    /// <summary>Kernel and batch norm as separate nodes; the runtime fuses them when it loads the model.</summary>
    private string Convolution(ConvolutionNorm convolution, string name, string input)
    {
        long kernel = convolution.Kernel, stride = convolution.Stride;
        var (before, after) = convolution.Padding;
        var convolved = graph.Node(
            "Conv",
            $"{name}.convolved",
            [input, Weights($"{name}.kernel", convolution.Weight)],
            ("kernel_shape", [kernel, kernel]),
            ("strides", [stride, stride]),
            ("pads", [before, before, after, after]),
            ("group", [convolution.Groups]));
        var norm = convolution.Norm;
        string[] inputs =
        [
            convolved,
            Weights($"{name}.scale", norm.weight!),
            Weights($"{name}.shift", norm.bias!),
            Weights($"{name}.mean", norm.running_mean!),
            Weights($"{name}.variance", norm.running_var!),
        ];
        return graph.Node("BatchNormalization", name, inputs);
    }

    private string Squeeze(SqueezeExcitation squeeze, string name, string input)
    {
        var means = graph.Node("GlobalAveragePool", $"{name}.pooled", [input]);
        var squeezed = Relu(Pointwise(squeeze.Squeezing, $"{name}.squeezed", means));
        var excited = Pointwise(squeeze.Exciting, $"{name}.excited", squeezed);
        var factors = graph.Node("Sigmoid", $"{name}.weights", [excited]);
        return graph.Node("Mul", name, [input, factors]);
    }

    /// <summary>A dense layer as a 1×1 convolution over one pixel.</summary>
    private string Pointwise(Linear layer, string name, string input)
    {
        var weight = Weights($"{name}.weight", layer.weight!, [.. layer.weight!.shape, 1, 1]);
        var bias = Weights($"{name}.bias", layer.bias!);
        return graph.Node("Conv", name, [input, weight, bias], ("kernel_shape", [1, 1]));
    }

    private string Relu(string input) => graph.Node("Relu", $"{input}.relu", [input]);

    private string Weights(string name, Tensor values) => Weights(name, values, values.shape);

    private string Weights(string name, Tensor values, long[] shape)
    {
        weights.Add((name, values));
        return graph.Weights(name, TorchDevice.ValuesOf(values), shape);
    }
}
