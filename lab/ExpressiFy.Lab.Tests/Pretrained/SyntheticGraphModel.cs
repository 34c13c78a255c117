using System.Runtime.InteropServices;
using System.Text.Json;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.Pretrained;

/// <summary>
/// A MobileNet of random weights as a TensorFlow.js graph model, an eighth of an original one's width.
/// </summary>
public sealed class SyntheticGraphModel
{
    public const int Width = 4;

    private static readonly int[] Outputs = [2, 4, 4, 8, 8, 16, 16, 16, 16, 16, 16, 32, 32];

    private readonly Random random = new(7);

    public SyntheticGraphModel()
    {
        Draw("conv1/convolution/merged_input", .006, 3, 3, 3, Width);
        Draw("conv1_bn/batchnorm_1/sub", .5, Width);
        var channels = Width;
        for (var pair = 1; pair <= Outputs.Length; pair++)
        {
            var outputs = Outputs[pair - 1] * Width;
            Draw($"conv_dw_{pair}/depthwise_kernel", .5, 3, 3, channels, 1);
            Draw($"conv_dw_{pair}_bn/batchnorm_1/mul", 1, channels);
            Draw($"conv_dw_{pair}_bn/batchnorm_1/sub", .5, channels);
            Draw($"conv_pw_{pair}/convolution/merged_input", 1.5 / Math.Sqrt(channels), 1, 1, channels, outputs);
            Draw($"conv_pw_{pair}_bn/batchnorm_1/sub", .5, outputs);
            channels = outputs;
        }
    }

    public Dictionary<string, (long[] Shape, float[] Values)> Weights { get; } = [];

    /// <summary>Writes NAME.json and NAME.bin; the path of the first.</summary>
    /// <param name="half">Whether values are kept as float16.</param>
    public string Write(TemporaryFolder folder, string name, bool half = false)
    {
        var bytes = new List<byte>();
        var entries = new List<object>();
        foreach (var (key, (shape, values)) in Weights)
        {
            if (half)
            {
                var quantization = new { dtype = "float16", original_dtype = "float32" };
                var halves = Array.ConvertAll(values, value => (Half)value);
                entries.Add(new { name = key, shape, dtype = "float32", quantization });
                bytes.AddRange(MemoryMarshal.AsBytes(halves.AsSpan()));
            }
            else
            {
                entries.Add(new { name = key, shape, dtype = "float32" });
                bytes.AddRange(MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }

        entries.Add(new { name = "axes", shape = new[] { 2 }, dtype = "int32" });
        bytes.AddRange(new byte[8]);
        File.WriteAllBytes(folder.File(name + ".bin"), [.. bytes]);
        var group = new { weights = entries };
        var model = new { format = "graph-model", weightsManifest = new[] { group } };
        return folder.Write(name + ".json", JsonSerializer.Serialize(model));
    }

    private void Draw(string name, double size, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, side) => product * side)];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(size * ((2 * random.NextDouble()) - .8));
        Weights.Add(name, (shape, values));
    }
}
