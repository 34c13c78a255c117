using System.Runtime.InteropServices;
using System.Text;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Onnx;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Export;

/// <summary>
/// The weights in a model that <see cref="NetworkGraph"/> drew, which keeps kernels and norms apart as they were learned. So a run can go on from
/// the file. The field numbers are those of onnx.proto, as in <see cref="OnnxGraph"/>.
/// </summary>
public static class ExportedWeights
{
    /// <summary>Copies all of them to a network of the kind that was drawn. Help for rare labels is part of the bias of the FER-2013 head from there on.</summary>
    /// <exception cref="LabException">The file is missing or damaged, or holds another network.</exception>
    public static void CopyTo(ExpressionNetwork network, string path)
    {
        var found = Read(path);
        using var gradients = no_grad();
        foreach (var (name, value) in NetworkGraph.WeightsOf(network))
        {
            if (!found.TryGetValue(name, out var values) || values.Length != value.numel())
                throw new LabException($"{path}: has no {name} of {value.numel()} values; it holds another network than the recipe names.");
            using var loaded = tensor(values).reshape(value.shape);
            value.copy_(loaded);
        }
    }

    private static Dictionary<string, float[]> Read(string path)
    {
        if (!File.Exists(path))
            throw new LabException($"{path}: no such model.");
        try
        {
            Dictionary<string, float[]> weights = [];
            var model = new ProtobufReader(File.ReadAllBytes(path));
            while (model.Next())
            {
                if (model.Field != 7) // ModelProto.graph
                    continue;
                var graph = new ProtobufReader(model.Bytes);
                while (graph.Next())
                {
                    if (graph.Field == 5) // GraphProto.initializer
                        Read(new(graph.Bytes), weights);
                }
            }

            return weights;
        }
        catch (FormatException error)
        {
            throw new LabException($"{path}: not an ONNX model ({error.Message}).");
        }
    }

    private static void Read(ProtobufReader tensor, Dictionary<string, float[]> weights)
    {
        long type = 0;
        var name = "";
        ReadOnlySpan<byte> values = default;
        while (tensor.Next())
        {
            switch (tensor.Field)
            {
                case 2: // TensorProto.data_type
                    type = tensor.Integer;
                    break;
                case 8: // name
                    name = Encoding.UTF8.GetString(tensor.Bytes);
                    break;
                case 9: // raw_data
                    values = tensor.Bytes;
                    break;
            }
        }

        if (type == OnnxGraph.Float32)
            weights[name] = MemoryMarshal.Cast<byte, float>(values).ToArray();
        else if (type == OnnxGraph.Float16 && name.EndsWith(OnnxGraph.HalfSuffix, StringComparison.Ordinal))
            weights[name[..^OnnxGraph.HalfSuffix.Length]] = Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(values).ToArray(), half => (float)half);
    }
}
