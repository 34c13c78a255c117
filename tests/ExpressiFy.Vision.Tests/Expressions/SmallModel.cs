using System.Runtime.InteropServices;
using ExpressiFy.Onnx;

namespace ExpressiFy.Vision.Tests.Expressions;

/// <summary>
/// A tiny model that follows the contract of the expression network: each head passes pixels of the input on unchanged,
/// beginning at <see cref="FirstPixel"/>, and the scores are the softmax of the first head. Each property can be set to
/// what the contract forbids, which is why it is not built with <see cref="OnnxGraph"/>. Names are literals on purpose:
/// they are the contract. Field numbers are those of onnx.proto.
/// </summary>
internal sealed record SmallModel
{
    /// <summary>Index of the pixel in row 20, column 10.</summary>
    public const int FirstPixel = (20 * 48) + 10;

    private const int FloatType = 1;
    private const int DoubleType = 11;
    private const int FerPlusLabelCount = 8;
    private const int AnyBatch = -1;

    public string Input { get; init; } = "faces";

    public int[] InputShape { get; init; } = [AnyBatch, 1, 48, 48];

    public bool DoublePrecision { get; init; }

    public string Output { get; init; } = "scores";

    public string FirstHead { get; init; } = "fer2013";

    public string SecondHead { get; init; } = "ferplus";

    public int Labels { get; init; } = 7;

    public Dictionary<string, string> Metadata { get; init; } = new()
    {
        ["expressify.input"] = "standardized-gray-48",
        ["expressify.labels.fer2013"] = "angry,disgust,fear,happy,sad,surprise,neutral",
        ["expressify.temperature"] = "2.5",
        ["expressify.ferplus.temperature"] = "1.5",
        ["expressify.version"] = "2",
    };

    private int ElementType => DoublePrecision ? DoubleType : FloatType;

    /// <summary>The model with a metadata property set, or removed when the value is null.</summary>
    public SmallModel With(string key, string? value)
    {
        var metadata = new Dictionary<string, string>(Metadata);
        if (value is null)
            metadata.Remove(key);
        else
            metadata[key] = value;
        return this with { Metadata = metadata };
    }

    /// <summary>The bytes of the model file (ModelProto).</summary>
    public byte[] ToBytes()
    {
        var model = new ProtobufWriter();
        model.Integer(1, 8); // ir_version
        model.Message(7, WriteGraph);
        model.Message(8, operators => operators.Integer(2, 17)); // opset_import.version
        foreach (var (key, value) in Metadata)
        {
            model.Message(14, property => // metadata_props
            {
                property.Text(1, key);
                property.Text(2, value);
            });
        }

        return model.ToArray();
    }

    private void WriteGraph(ProtobufWriter graph)
    {
        var length = InputShape.Skip(1).Aggregate(1, (product, side) => product * side);
        WriteNode(graph, "Flatten", "flat", Input);
        WriteNode(graph, "MatMul", FirstHead, "flat", "first.pixels");
        WriteNode(graph, "Softmax", Output, FirstHead);
        WriteNode(graph, "MatMul", SecondHead, "flat", "second.pixels");
        graph.Text(2, "small"); // name
        WriteSelection(graph, "first.pixels", length, Labels);
        WriteSelection(graph, "second.pixels", length, FerPlusLabelCount);
        graph.Message(11, input => WriteValue(input, Input, InputShape));
        graph.Message(12, output => WriteValue(output, Output, [AnyBatch, Labels]));
        graph.Message(12, output => WriteValue(output, FirstHead, [AnyBatch, Labels]));
        graph.Message(12, output => WriteValue(output, SecondHead, [AnyBatch, FerPlusLabelCount]));
    }

    private static void WriteNode(ProtobufWriter graph, string operation, string output, params string[] inputs) =>
        graph.Message(1, node =>
        {
            foreach (var input in inputs)
                node.Text(1, input);
            node.Text(2, output);
            node.Text(4, operation); // op_type
        });

    /// <summary>A matrix whose product with the pixels is as many of them as it has columns.</summary>
    private void WriteSelection(ProtobufWriter graph, string name, int rows, int columns)
    {
        var values = new double[rows * columns];
        var firstRow = Math.Min(FirstPixel, rows - columns);
        for (var column = 0; column < columns; column++)
            values[((firstRow + column) * columns) + column] = 1;

        graph.Message(5, tensor => // initializer
        {
            tensor.Integers(1, [rows, columns]); // dims
            tensor.Integer(2, ElementType); // data_type
            tensor.Text(8, name);
            tensor.Bytes(9, RawData(values));
        });
    }

    private ReadOnlySpan<byte> RawData(double[] values)
    {
        if (DoublePrecision)
            return MemoryMarshal.AsBytes<double>(values);
        return MemoryMarshal.AsBytes<float>(Array.ConvertAll(values, value => (float)value));
    }

    private void WriteValue(ProtobufWriter value, string name, int[] shape)
    {
        value.Text(1, name);
        value.Message(2, type => type.Message(1, tensor => // TypeProto.tensor_type
        {
            tensor.Integer(1, ElementType);
            tensor.Message(2, dimensions =>
            {
                foreach (var size in shape)
                    dimensions.Message(1, dimension => WriteDimension(dimension, size));
            });
        }));
    }

    private static void WriteDimension(ProtobufWriter dimension, int size)
    {
        if (size == AnyBatch)
            dimension.Text(2, "N"); // dim_param
        else
            dimension.Integer(1, size); // dim_value
    }
}
