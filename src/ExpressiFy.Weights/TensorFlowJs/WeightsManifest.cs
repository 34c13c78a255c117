using System.Runtime.InteropServices;
using System.Text.Json;

namespace ExpressiFy.Weights.TensorFlowJs;

/// <summary>
/// Weights as TensorFlow.js stores them (github.com/tensorflow/tfjs, tfjs-core/src/io/types.ts, WeightsManifestEntry):
/// a list of names, shapes and types, and one file, the shard, with the values in that order, little-endian. Reads
/// float32, and float32 stored in eight bits.
/// </summary>
internal sealed class WeightsManifest
{
    private readonly Dictionary<string, float[]> floats = [];
    private readonly Dictionary<string, QuantizedWeights> quantized = [];

    /// <param name="manifest">JSON, whose SHA-256 the caller has checked: a list of one group of weights.</param>
    /// <param name="shard">The values.</param>
    /// <exception cref="FormatException">
    /// There are weights of another type, or the values are not as many as the manifest lists.
    /// </exception>
    public WeightsManifest(ReadOnlyMemory<byte> manifest, ReadOnlySpan<byte> shard)
    {
        using var json = JsonDocument.Parse(manifest);
        foreach (var entry in json.RootElement[0].GetProperty("weights").EnumerateArray())
            shard = shard[Add(entry, shard)..];
        if (!shard.IsEmpty)
            throw new FormatException($"{shard.Length} bytes of the weights belong to nothing that is listed.");
    }

    /// <summary>The values of float32 weights.</summary>
    public float[] Floats(string name) => floats[name];

    /// <summary>Weights stored in eight bits.</summary>
    public QuantizedWeights Quantized(string name) => quantized[name];

    /// <returns>The number of bytes of the entry.</returns>
    private int Add(JsonElement entry, ReadOnlySpan<byte> values)
    {
        var name = entry.GetProperty("name").GetString()!;
        long[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        var count = (int)shape.Aggregate(1L, (product, size) => product * size);
        RequireType(entry, "float32", name);
        if (!entry.TryGetProperty("quantization", out var quantization))
        {
            var length = count * sizeof(float);
            floats.Add(name, MemoryMarshal.Cast<byte, float>(values[..length]).ToArray());
            return length;
        }

        RequireType(quantization, "uint8", name);
        var (scale, minimum) = (quantization.GetProperty("scale"), quantization.GetProperty("min"));
        quantized.Add(name, new(shape, values[..count].ToArray(), scale.GetSingle(), minimum.GetSingle()));
        return count;
    }

    private static void RequireType(JsonElement stored, string expected, string name)
    {
        var type = stored.GetProperty("dtype").GetString();
        if (type != expected)
            throw new FormatException($"The weights {name} are {type}, expected {expected}.");
    }
}
