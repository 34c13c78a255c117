using ExpressiFy.Onnx;
using ExpressiFy.Weights.Tensors;

namespace ExpressiFy.Weights.TensorFlowJs;

/// <summary>
/// The expression network of @vladmandic/face-api (its src/faceExpressionNet and src/faceFeatureExtractor): four blocks
/// of four convolutions, each of which halves the picture, the mean of what is left, and one dense layer.
/// </summary>
/// <remarks>
/// A block adds up what its convolutions give: the third gets relu(a + b), the fourth relu(a + b + c), and the result
/// is relu(a + b + c + d), where a is after its own relu.
/// </remarks>
internal sealed class FaceExpressionNet
{
    /// <summary>Width and height of the input in pixels.</summary>
    private const int Side = 112;

    private const int Blocks = 4;
    private const int Kernel = 3;
    private const int Classes = 7;
    private const int PoolSide = 7;
    private const int PoolStride = 2;
    private const float White = 255;

    /// <summary>What the package subtracts from red, green and blue, of 0…255.</summary>
    private static readonly float[] MeanColour = [122.782f, 117.001f, 104.298f];

    private readonly OnnxGraph graph = new();
    private readonly WeightsManifest weights;
    private int side = Side;

    private FaceExpressionNet(WeightsManifest weights) => this.weights = weights;

    /// <summary>
    /// The network with its preprocessing. Input "faces": N×112×112×3, red, green and blue, 0…255. Output
    /// "log_probabilities": N×7, neutral, happy, sad, angry, fearful, disgusted, surprised.
    /// </summary>
    public static OnnxGraph ToOnnx(WeightsManifest weights)
    {
        var network = new FaceExpressionNet(weights);
        network.Build();
        return network.graph;
    }

    private void Build()
    {
        var features = Prepared(graph.Input("faces", Side, Side, MeanColour.Length));
        for (var block = 0; block < Blocks; block++)
            features = Block($"dense{block}", features);
        var pooled = graph.Node(
            "AveragePool",
            "pooled",
            [features],
            ("kernel_shape", [PoolSide, PoolSide]),
            ("strides", [PoolStride, PoolStride]));
        var flat = graph.Node("Flatten", "flat", [pooled]);
        var bias = graph.Constant("fc/bias", weights.Floats("fc/bias"), Classes);
        var logits = graph.Node("Gemm", "logits", [flat, Widened("fc/weights", weights.Quantized("fc/weights")), bias]);
        graph.Node("LogSoftmax", "log_probabilities", [logits], ("axis", [1]));
        graph.Output("log_probabilities", Classes);
    }

    private string Prepared(string faces)
    {
        var planes = graph.Node("Transpose", "planes", [faces], ("perm", [0, 3, 1, 2]));
        var mean = graph.Constant("mean", MeanColour, MeanColour.Length, 1, 1);
        var centred = graph.Node("Sub", "centred", [planes, mean]);
        return graph.Node("Div", "scaled", [centred, graph.Constant("white", [White])]);
    }

    private string Block(string block, string input)
    {
        var sum = Relu(Convolution($"{block}/conv0", input, stride: 2));
        var features = sum;
        for (var i = 1; i < Blocks; i++)
        {
            var convolved = Convolution($"{block}/conv{i}", features, stride: 1);
            sum = graph.Node("Add", $"{block}/sum{i}", [sum, convolved]);
            features = Relu(sum);
        }

        return features;
    }

    /// <summary>
    /// A convolution with a bias. All but the very first are separable: one kernel for each channel, then a sum over
    /// channels.
    /// </summary>
    private string Convolution(string name, string input, int stride)
    {
        var biases = weights.Floats($"{name}/bias");
        var bias = graph.Constant($"{name}/bias", biases, biases.Length);
        var pads = SamePadding.Of(side, side, Kernel, Kernel, stride, stride);
        side = (side + stride - 1) / stride;
        if (name == "dense0/conv0")
            return Convolution(name, [input, Filters($"{name}/filters"), bias], Kernel, stride, pads, group: 1);

        var depthwise = weights.Quantized($"{name}/depthwise_filter");
        var channels = (int)depthwise.Shape[2];
        var perChannel = depthwise with
        {
            Shape = [channels, 1, Kernel, Kernel],
            Steps = Transposition.Of<byte>(depthwise.Steps, Kernel * Kernel, channels),
        };
        var kernel = Widened($"{name}/depthwise_filter", perChannel);
        var filtered = Convolution($"{name}/depthwise", [input, kernel], Kernel, stride, pads, channels);
        return Convolution(name, [filtered, Filters($"{name}/pointwise_filter"), bias], 1, 1, [0, 0, 0, 0], group: 1);
    }

    private string Convolution(string name, string[] inputs, int kernel, int stride, long[] pads, int group) =>
        graph.Node(
            "Conv",
            name,
            inputs,
            ("kernel_shape", [kernel, kernel]),
            ("strides", [stride, stride]),
            ("pads", pads),
            ("group", [group]));

    /// <summary>Kernels height×width×inputs×outputs, as outputs×inputs×height×width.</summary>
    private string Filters(string name)
    {
        var filters = weights.Quantized(name);
        var (height, width) = (filters.Shape[0], filters.Shape[1]);
        var (inputs, outputs) = ((int)filters.Shape[2], (int)filters.Shape[3]);
        var pixels = (int)(height * width);
        var byOutput = Transposition.Of<byte>(filters.Steps, pixels * inputs, outputs);
        return Widened(name, filters with
        {
            Shape = [outputs, inputs, height, width],
            Steps = Transposition.OfEach<byte>(byOutput, outputs, pixels, inputs),
        });
    }

    /// <summary>Eight-bit weights, which are made float32 when the model is loaded.</summary>
    private string Widened(string name, QuantizedWeights quantized)
    {
        var steps = graph.Bytes($"{name}.steps", quantized.Steps, quantized.Shape);
        var numbers = graph.Node("Cast", $"{name}.numbers", [steps], ("to", [OnnxGraph.Float32]));
        var scale = graph.Constant($"{name}.scale", [quantized.Scale]);
        var minimum = graph.Constant($"{name}.minimum", [quantized.Minimum]);
        return graph.Node("Add", name, [graph.Node("Mul", $"{name}.scaled", [numbers, scale]), minimum]);
    }

    private string Relu(string input) => graph.Node("Relu", $"{input}.relu", [input]);
}
