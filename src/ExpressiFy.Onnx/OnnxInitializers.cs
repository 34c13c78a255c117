using System.Runtime.InteropServices;
using System.Text;

namespace ExpressiFy.Onnx;

/// <summary>Reads the weights stored in a model that <see cref="OnnxGraph"/> wrote.</summary>
public static class OnnxInitializers
{
    /// <summary>
    /// The float values of each initializer by its name in the graph. Weights stored as float16 are widened and have
    /// the name of the widened tensor; initializers of other types are left out.
    /// </summary>
    /// <param name="model">The bytes of a model file (ModelProto).</param>
    /// <exception cref="FormatException">The bytes are not a protocol buffers message, or end too early.</exception>
    public static IReadOnlyDictionary<string, float[]> Read(ReadOnlySpan<byte> model)
    {
        Dictionary<string, float[]> initializers = [];
        var fields = new ProtobufReader(model);
        while (fields.Next())
        {
            if (fields.Field == 7) // ModelProto.graph
                ReadGraph(fields.Bytes, initializers);
        }

        return initializers;
    }

    private static void ReadGraph(ReadOnlySpan<byte> graph, Dictionary<string, float[]> initializers)
    {
        var fields = new ProtobufReader(graph);
        while (fields.Next())
        {
            if (fields.Field == 5) // GraphProto.initializer
                ReadTensor(fields.Bytes, initializers);
        }
    }

    private static void ReadTensor(ReadOnlySpan<byte> tensor, Dictionary<string, float[]> initializers)
    {
        long type = 0;
        var name = "";
        ReadOnlySpan<byte> values = default;
        var fields = new ProtobufReader(tensor);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case 2: // TensorProto.data_type
                    type = fields.Integer;
                    break;
                case 8: // name
                    name = Encoding.UTF8.GetString(fields.Bytes);
                    break;
                case 9: // raw_data, little-endian
                    values = fields.Bytes;
                    break;
            }
        }

        if (type == OnnxGraph.Float32)
        {
            initializers[name] = MemoryMarshal.Cast<byte, float>(values).ToArray();
        }
        else if (type == OnnxGraph.Float16 && name.EndsWith(OnnxGraph.HalfSuffix, StringComparison.Ordinal))
        {
            var halves = MemoryMarshal.Cast<byte, Half>(values).ToArray();
            initializers[name[..^OnnxGraph.HalfSuffix.Length]] = Array.ConvertAll(halves, half => (float)half);
        }
    }
}
