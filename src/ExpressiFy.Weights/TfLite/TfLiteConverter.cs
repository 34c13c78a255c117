using ExpressiFy.Onnx;
using ExpressiFy.Weights.Tensors;

namespace ExpressiFy.Weights.TfLite;

/// <summary>
/// Writes a TensorFlow Lite graph of convolutions as ONNX. Pictures N×height×width×channels become
/// N×channels×height×width; other tensors keep their shape, with the batch left open.
/// </summary>
internal sealed class TfLiteConverter
{
    private const int PictureDimensions = 4;

    private static readonly long[] ToChannelsLast = [0, 2, 3, 1];

    private readonly TfLiteModel model;

    // The weights are float16 in the file, so that storing them as float16 loses nothing.
    private readonly OnnxGraph graph = new(halfKernels: true);
    private readonly Dictionary<int, float[]> constants = [];

    private TfLiteConverter(TfLiteModel model) => this.model = model;

    /// <summary>The same graph for ONNX. Tensors have their names in the file.</summary>
    /// <param name="model">Its inputs are pictures.</param>
    /// <exception cref="FormatException">The graph has something that is not converted.</exception>
    public static OnnxGraph ToOnnx(TfLiteModel model)
    {
        var converter = new TfLiteConverter(model);
        converter.Build();
        return converter.graph;
    }

    private void Build()
    {
        foreach (var input in model.Inputs)
            graph.Input(NameOf(input), ChannelsFirst(input));
        foreach (var step in model.Operators)
            Convert(step);
        foreach (var output in model.Outputs)
            graph.Output(NameOf(output), [.. model.Tensors[output].Shape.Skip(1).Select(size => (long)size)]);
    }

    private void Convert(TfLiteOperator step)
    {
        switch (step.Kind)
        {
            case TfLiteKind.Dequantize:
                constants[step.Output] = model.Tensors[step.Inputs[0]].Floats();
                break;
            case TfLiteKind.Convolution:
                Convolution(step, depthwise: false);
                break;
            case TfLiteKind.DepthwiseConvolution:
                Convolution(step, depthwise: true);
                break;
            case TfLiteKind.MaxPool:
                MaxPool(step);
                break;
            case TfLiteKind.Pad:
                Pad(step);
                break;
            case TfLiteKind.Add:
                RequireNoActivation(step, 0); // AddOptions.fused_activation_function
                Node("Add", step, step.Inputs);
                break;
            case TfLiteKind.Relu:
                Node("Relu", step, step.Inputs);
                break;
            case TfLiteKind.Reshape:
                Reshape(step);
                break;
            case TfLiteKind.Concatenation:
                Concatenation(step);
                break;
            default:
                throw new FormatException($"operator {step.Kind} is not converted");
        }
    }

    private void Convolution(TfLiteOperator step, bool depthwise)
    {
        // Conv2DOptions has its activation third, DepthwiseConv2DOptions fourth, after its depth_multiplier.
        RequireNoActivation(step, depthwise ? 4 : 3);
        var (input, kernel, bias) = (step.Inputs[0], step.Inputs[1], step.Inputs[2]);
        var shape = model.Tensors[kernel].Shape;
        var (height, width) = (shape[1], shape[2]);
        // In the file a kernel is outputs×height×width×inputs, a depthwise one 1×height×width×channels.
        var (outputs, inputs) = depthwise ? (shape[3], 1) : (shape[0], shape[3]);
        var values = depthwise
            ? Transposition.Of<float>(constants[kernel], height * width, outputs)
            : Transposition.OfEach<float>(constants[kernel], outputs, height * width, inputs);
        graph.Weights(NameOf(kernel), values, outputs, inputs, height, width);
        graph.Constant(NameOf(bias), constants[bias], outputs);
        graph.Node(
            "Conv",
            NameOf(step.Output),
            [NameOf(input), NameOf(kernel), NameOf(bias)],
            ("kernel_shape", [height, width]),
            ("strides", Strides(step)),
            ("pads", Pads(step, height, width)),
            ("group", [depthwise ? outputs : 1]));
    }

    private void MaxPool(TfLiteOperator step)
    {
        RequireNoActivation(step, 5); // Pool2DOptions.fused_activation_function
        var (height, width) = (step.Options!.Value.Integer(4), step.Options.Value.Integer(3));
        graph.Node(
            "MaxPool",
            NameOf(step.Output),
            [NameOf(step.Inputs[0])],
            ("kernel_shape", [height, width]),
            ("strides", Strides(step)),
            ("pads", Pads(step, height, width)));
    }

    private void Pad(TfLiteOperator step)
    {
        // A row for each dimension: zeros before, zeros after. ONNX wants all before, then all after.
        var rows = model.Tensors[step.Inputs[1]].Integers();
        int[] order = [0, 3, 1, 2];
        var before = order.Select(dimension => (long)rows[2 * dimension]);
        var after = order.Select(dimension => (long)rows[(2 * dimension) + 1]);
        var pads = graph.Integers($"{NameOf(step.Output)}.pads", [.. before, .. after]);
        graph.Node("Pad", NameOf(step.Output), [NameOf(step.Inputs[0]), pads]);
    }

    private void Reshape(TfLiteOperator step)
    {
        var name = NameOf(step.Output);
        var input = NameOf(step.Inputs[0]);
        if (IsPicture(step.Inputs[0]))
            input = graph.Node("Transpose", $"{name}.last", [input], ("perm", ToChannelsLast));
        // 0 keeps the size of the batch.
        var shape = graph.Integers($"{name}.shape", [0, .. model.Tensors[step.Output].Shape.Skip(1)]);
        graph.Node("Reshape", name, [input, shape]);
    }

    private void Concatenation(TfLiteOperator step)
    {
        RequireNoActivation(step, 1); // ConcatenationOptions.fused_activation_function
        if (IsPicture(step.Output))
            throw new FormatException("joining pictures is not converted");
        Node("Concat", step, step.Inputs, ("axis", [step.Options!.Value.Integer(0)]));
    }

    private void Node(
        string operation, TfLiteOperator step, int[] inputs, params (string Name, long[] Values)[] attributes) =>
        graph.Node(operation, NameOf(step.Output), Array.ConvertAll(inputs, NameOf), attributes);

    private static void RequireNoActivation(TfLiteOperator step, int field)
    {
        if (step.Options?.Byte(field) is > 0)
            throw new FormatException($"a {step.Kind} with an activation of its own is not converted");
    }

    /// <summary>Down, across. Options of convolutions and pooling begin alike: padding, stride_w, stride_h.</summary>
    private static long[] Strides(TfLiteOperator step) =>
        [step.Options!.Value.Integer(2), step.Options.Value.Integer(1)];

    private long[] Pads(TfLiteOperator step, int height, int width)
    {
        const int valid = 1; // Padding.VALID; SAME is 0
        if (step.Options!.Value.Byte(0) == valid)
            return [0, 0, 0, 0];
        var shape = model.Tensors[step.Inputs[0]].Shape;
        var strides = Strides(step);
        return SamePadding.Of(shape[1], shape[2], height, width, (int)strides[0], (int)strides[1]);
    }

    private string NameOf(int tensor) => model.Tensors[tensor].Name;

    private bool IsPicture(int tensor) => model.Tensors[tensor].Shape.Length == PictureDimensions;

    private long[] ChannelsFirst(int tensor)
    {
        var shape = model.Tensors[tensor].Shape;
        return [shape[3], shape[1], shape[2]];
    }
}
