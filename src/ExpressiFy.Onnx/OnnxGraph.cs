using System.Runtime.InteropServices;

namespace ExpressiFy.Onnx;

/// <summary>
/// Builds an ONNX model node by node and writes it in the layout of onnx.proto (github.com/onnx/onnx, onnx/onnx.proto;
/// the numbers below are its field numbers). Every method that adds a tensor returns the tensor's name.
/// </summary>
/// <param name="halfKernels">
/// Stores weights of two and more dimensions as float16, which are widened when the model is loaded. That halves the
/// file; it loses nothing when the weights were rounded to float16 before.
/// </param>
public sealed class OnnxGraph(bool halfKernels = false)
{
    /// <summary>TensorProto.DataType of float32 values.</summary>
    public const int Float32 = 1;

    /// <summary>TensorProto.DataType of float16 values.</summary>
    internal const int Float16 = 10;

    /// <summary>Suffix of the name of weights stored as float16; the widened tensor has the name without it.</summary>
    internal const string HalfSuffix = ".half";

    /// <summary>File format IR 8 and operator set 17, both of 2022, so that every runtime in use reads them.</summary>
    private const int FormatVersion = 8;
    private const int OperatorSet = 17;

    private const int UnsignedInteger8 = 2; // TensorProto.DataType
    private const int Integer64 = 7;
    private const int AttributeInteger = 2; // AttributeProto.AttributeType
    private const int AttributeIntegers = 7;

    /// <summary>Attributes that ONNX defines as lists, so that a single number is written as a list too.</summary>
    private static readonly string[] Lists = ["axes", "kernel_shape", "strides", "pads"];

    private readonly List<Action<ProtobufWriter>> nodes = [];
    private readonly List<Action<ProtobufWriter>> initializers = [];
    private readonly List<Action<ProtobufWriter>> inputs = [];
    private readonly List<Action<ProtobufWriter>> outputs = [];

    /// <summary>Adds a float32 input N×<paramref name="shape"/> with N, the batch, left open.</summary>
    public string Input(string name, params long[] shape)
    {
        inputs.Add(writer => WriteValue(writer, name, shape));
        return name;
    }

    /// <summary>Makes a tensor a float32 output N×<paramref name="shape"/> with N, the batch, left open.</summary>
    public void Output(string name, params long[] shape) => outputs.Add(writer => WriteValue(writer, name, shape));

    /// <summary>Adds learned weights, stored as float16 if that was chosen.</summary>
    public string Weights(string name, float[] values, params long[] shape)
    {
        if (!halfKernels || shape.Length < 2)
            return Constant(name, values, shape);

        var stored = name + HalfSuffix;
        initializers.Add(writer =>
        {
            var halves = Array.ConvertAll(values, value => (Half)value);
            WriteTensor(writer, stored, Float16, shape, MemoryMarshal.AsBytes(halves.AsSpan()));
        });
        return Node("Cast", name, [stored], ("to", [Float32]));
    }

    /// <summary>Adds a float32 constant; without a shape it is a scalar.</summary>
    public string Constant(string name, float[] values, params long[] shape)
    {
        initializers.Add(writer => WriteTensor(writer, name, Float32, shape, MemoryMarshal.AsBytes(values.AsSpan())));
        return name;
    }

    /// <summary>Adds a constant of unsigned bytes.</summary>
    public string Bytes(string name, byte[] values, params long[] shape)
    {
        initializers.Add(writer => WriteTensor(writer, name, UnsignedInteger8, shape, values));
        return name;
    }

    /// <summary>Adds a constant vector of int64 values.</summary>
    public string Integers(string name, params long[] values)
    {
        initializers.Add(writer =>
            WriteTensor(writer, name, Integer64, [values.Length], MemoryMarshal.AsBytes(values.AsSpan())));
        return name;
    }

    /// <summary>Adds a node with one output. Attributes are integers or lists of integers.</summary>
    public string Node(
        string operation, string output, string[] inputNames, params (string Name, long[] Values)[] attributes)
    {
        nodes.Add(writer =>
        {
            foreach (var input in inputNames)
                writer.Text(1, input); // NodeProto.input
            writer.Text(2, output); // output
            writer.Text(3, output); // name
            writer.Text(4, operation); // op_type
            foreach (var (name, values) in attributes)
                writer.Message(5, attribute => WriteAttribute(attribute, name, values));
        });
        return output;
    }

    /// <summary>The bytes of the model file (ModelProto).</summary>
    /// <param name="name">The graph's name.</param>
    /// <param name="producer">Name of the program that makes the model.</param>
    /// <param name="producerVersion">Version of that program.</param>
    /// <param name="metadata">Metadata properties, written in their order.</param>
    public byte[] ToModel(
        string name, string producer, string producerVersion, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        var model = new ProtobufWriter();
        model.Integer(1, FormatVersion); // ModelProto.ir_version
        model.Text(2, producer); // producer_name
        model.Text(3, producerVersion); // producer_version
        model.Message(7, graph =>
        {
            nodes.ForEach(node => graph.Message(1, node)); // GraphProto.node
            graph.Text(2, name); // name
            initializers.ForEach(initializer => graph.Message(5, initializer));
            inputs.ForEach(input => graph.Message(11, input));
            outputs.ForEach(output => graph.Message(12, output));
        });
        model.Message(8, set => set.Integer(2, OperatorSet)); // opset_import.version; an empty domain means ONNX
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

    private static void WriteTensor(
        ProtobufWriter writer, string name, int type, long[] shape, ReadOnlySpan<byte> values)
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
