using System.Runtime.InteropServices;

namespace ExpressiFy.Onnx;

/// <summary>
/// Builds an ONNX model node by node and writes it as onnx.proto lays it out (github.com/onnx/onnx, onnx/onnx.proto; the numbers below are
/// its field numbers). Every method that adds a node returns the name of its output.
/// </summary>
/// <param name="halfKernels">Keep weights of two dimensions and more as float16 and widen them when the model is loaded: half the file, and exact where they were rounded before.</param>
public sealed class OnnxGraph(bool halfKernels = false)
{
    /// <summary>The format of the file (IR 8) and the operators (opset 17), both of 2022: old enough for every runtime in use.</summary>
    private const int FormatVersion = 8;
    private const int OperatorSet = 17;

    /// <summary>The type of a tensor's values.</summary>
    public const int Float32 = 1;

    /// <inheritdoc cref="Float32"/>
    public const int Float16 = 10;

    /// <summary>Ends the name of weights that are kept as float16; without it they are named once they are widened.</summary>
    public const string HalfSuffix = ".half";

    private const int Integer64 = 7;
    private const int AttributeInteger = 2;
    private const int AttributeIntegers = 7;

    /// <summary>Attributes that are lists even of one number.</summary>
    private static readonly string[] Lists = ["axes", "kernel_shape", "strides", "pads"];

    private readonly List<Action<ProtobufWriter>> nodes = [];
    private readonly List<Action<ProtobufWriter>> initializers = [];
    private readonly List<Action<ProtobufWriter>> inputs = [];
    private readonly List<Action<ProtobufWriter>> outputs = [];

    /// <summary>A float32 input whose first dimension, the batch, is free.</summary>
    public string Input(string name, params long[] shape)
    {
        inputs.Add(writer => WriteValue(writer, name, shape));
        return name;
    }

    /// <summary>A float32 output whose first dimension, the batch, is free.</summary>
    public void Output(string name, params long[] shape) => outputs.Add(writer => WriteValue(writer, name, shape));

    /// <summary>A constant of the model.</summary>
    public string Weights(string name, float[] values, params long[] shape)
    {
        var half = halfKernels && shape.Length > 1;
        var stored = half ? name + HalfSuffix : name;
        initializers.Add(writer =>
        {
            if (half)
                WriteTensor(writer, stored, Float16, shape, MemoryMarshal.AsBytes(Array.ConvertAll(values, value => (Half)value).AsSpan()));
            else
                WriteTensor(writer, stored, Float32, shape, MemoryMarshal.AsBytes(values.AsSpan()));
        });
        return half ? Node("Cast", name, [stored], ("to", [Float32])) : name;
    }

    /// <summary>A constant that is never rounded; one number where there is no shape.</summary>
    public string Constant(string name, float[] values, params long[] shape)
    {
        initializers.Add(writer => WriteTensor(writer, name, Float32, shape, MemoryMarshal.AsBytes(values.AsSpan())));
        return name;
    }

    /// <summary>A constant list of whole numbers.</summary>
    public string Integers(string name, params long[] values)
    {
        initializers.Add(writer => WriteTensor(writer, name, Integer64, [values.Length], MemoryMarshal.AsBytes(values.AsSpan())));
        return name;
    }

    /// <summary>Adds a node with one output. An attribute of one number is an integer unless ONNX knows it as a list.</summary>
    public string Node(string operation, string output, string[] from, params (string Name, long[] Values)[] attributes)
    {
        nodes.Add(writer =>
        {
            foreach (var input in from)
                writer.Text(1, input); // NodeProto.input
            writer.Text(2, output); // output
            writer.Text(3, output); // name
            writer.Text(4, operation); // op_type
            foreach (var (name, values) in attributes)
                writer.Message(5, attribute => WriteAttribute(attribute, name, values));
        });
        return output;
    }

    /// <summary>The finished model file.</summary>
    public byte[] ToModel(string name, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        var model = new ProtobufWriter();
        model.Integer(1, FormatVersion); // ModelProto.ir_version
        model.Text(2, "ExpressiFy.Training"); // producer_name
        model.Text(3, typeof(OnnxGraph).Assembly.GetName().Version!.ToString(3)); // producer_version
        model.Message(7, graph =>
        {
            nodes.ForEach(node => graph.Message(1, node)); // GraphProto.node
            graph.Text(2, name); // name
            initializers.ForEach(initializer => graph.Message(5, initializer));
            inputs.ForEach(input => graph.Message(11, input));
            outputs.ForEach(output => graph.Message(12, output));
        });
        model.Message(8, set => set.Integer(2, OperatorSet)); // opset_import.version; the domain stays empty, ONNX's own
        foreach (var (key, value) in metadata)
        {
            model.Message(14, entry => // metadata_props
            {
                entry.Text(1, key);
                entry.Text(2, value);
            });
        }

        return model.ToArray();
    }

    private static void WriteTensor(ProtobufWriter writer, string name, int type, long[] shape, ReadOnlySpan<byte> values)
    {
        writer.Integers(1, shape); // TensorProto.dims
        writer.Integer(2, type); // data_type
        writer.Text(8, name); // name
        writer.Bytes(9, values); // raw_data, little-endian
    }

    private static void WriteAttribute(ProtobufWriter attribute, string name, long[] values)
    {
        var list = values.Length > 1 || Lists.Contains(name);
        attribute.Text(1, name); // AttributeProto.name
        if (list)
            attribute.Integers(8, values); // ints
        else
            attribute.Integer(3, values[0]); // i
        attribute.Integer(20, list ? AttributeIntegers : AttributeInteger); // type
    }

    private static void WriteValue(ProtobufWriter value, string name, long[] shape)
    {
        value.Text(1, name); // ValueInfoProto.name
        value.Message(2, type => type.Message(1, tensor => // type.tensor_type
        {
            tensor.Integer(1, Float32); // elem_type
            tensor.Message(2, dimensions => // shape
            {
                dimensions.Message(1, batch => batch.Text(2, "N")); // dim_param
                foreach (var size in shape)
                    dimensions.Message(1, dimension => dimension.Integer(1, size)); // dim_value
            });
        }));
    }
}
