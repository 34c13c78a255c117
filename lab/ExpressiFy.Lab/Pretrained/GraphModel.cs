using System.Runtime.InteropServices;
using System.Text.Json;

namespace ExpressiFy.Lab.Pretrained;

/// <summary>
/// The weights of a TensorFlow.js graph model: NAME.json, whose <c>weightsManifest</c> lists names, shapes and types, and NAME.bin, the
/// values one after another, little-endian. Float32 and float16 are read, integers skipped; the graph itself is not.
/// </summary>
public sealed class GraphModel
{
    private readonly string path;
    private readonly Dictionary<string, ModelWeights> weights;

    private GraphModel(string path, Dictionary<string, ModelWeights> weights) => (this.path, this.weights) = (path, weights);

    /// <summary>The weights of a name.</summary>
    /// <param name="shape">What they have to be like.</param>
    /// <exception cref="LabException">There are none, or they have another shape.</exception>
    public ModelWeights this[string name, params ReadOnlySpan<long> shape] => weights.TryGetValue(name, out var found) && found.Shape.AsSpan().SequenceEqual(shape)
        ? found
        : throw new LabException($"{path}: there are no weights '{name}' of {string.Join('×', shape.ToArray())}; this is another network.");

    /// <exception cref="LabException">A file is missing or malformed.</exception>
    public static GraphModel Read(string path)
    {
        try
        {
            using var model = JsonDocument.Parse(File.ReadAllBytes(path));
            ReadOnlySpan<byte> rest = File.ReadAllBytes(Path.ChangeExtension(path, ".bin"));
            Dictionary<string, ModelWeights> weights = [];
            foreach (var entry in model.RootElement.GetProperty("weightsManifest").EnumerateArray().SelectMany(group => group.GetProperty("weights").EnumerateArray()))
                rest = rest[Read(entry, rest, weights)..];
            return rest.IsEmpty ? new(path, weights) : throw new LabException($"{path}: {rest.Length} bytes of its weights belong to nothing that it lists.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LabException(error.Message);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new LabException($"{path}: not a TensorFlow.js graph model with its weights beside it ({error.Message})");
        }
    }

    /// <returns>Bytes that the entry takes.</returns>
    private static int Read(JsonElement entry, ReadOnlySpan<byte> values, Dictionary<string, ModelWeights> weights)
    {
        long[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(side => side.GetInt64())];
        var count = checked((int)shape.Aggregate(1L, (product, side) => checked(product * side)));
        var kept = entry.TryGetProperty("quantization", out var quantization) ? quantization : entry;
        switch (kept.GetProperty("dtype").GetString())
        {
            case "float32":
                weights.Add(entry.GetProperty("name").GetString()!, new(shape, MemoryMarshal.Cast<byte, float>(values[..(count * sizeof(float))]).ToArray()));
                return count * sizeof(float);
            case "float16":
                Half[] halves = MemoryMarshal.Cast<byte, Half>(values[..(count * sizeof(ushort))]).ToArray();
                weights.Add(entry.GetProperty("name").GetString()!, new(shape, Array.ConvertAll(halves, half => (float)half)));
                return count * sizeof(ushort);
            case "int32":
                return count * sizeof(int);
            case var other:
                throw new FormatException($"weights of type {other}");
        }
    }
}

/// <summary>Values of one name, the last side of the shape running fastest.</summary>
public sealed record ModelWeights(long[] Shape, float[] Values);
