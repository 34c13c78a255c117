using System.Runtime.InteropServices;
using System.Text.Json;

namespace ExpressiFy.Lab.Pretrained;

/// <summary>
/// The weights of a TensorFlow.js graph model: NAME.json, whose <c>weightsManifest</c> lists names, shapes and types,
/// and NAME.bin with the values in that order, little-endian. Reads float32 and float16 and skips int32; the graph is
/// not read.
/// </summary>
public sealed class GraphModel
{
    private readonly string path;
    private readonly Dictionary<string, ModelWeights> weights;

    private GraphModel(string path, Dictionary<string, ModelWeights> weights)
    {
        this.path = path;
        this.weights = weights;
    }

    /// <summary>The weights with a name and a shape.</summary>
    /// <exception cref="LabException">There are none, or they have another shape.</exception>
    public ModelWeights this[string name, params ReadOnlySpan<long> shape]
    {
        get
        {
            if (weights.TryGetValue(name, out var found) && found.Shape.AsSpan().SequenceEqual(shape))
                return found;
            var required = string.Join('×', shape.ToArray());
            throw new LabException($"{path}: there are no weights '{name}' of {required}; this is another network.");
        }
    }

    /// <param name="path">The .json file.</param>
    /// <exception cref="LabException">A file is missing or malformed.</exception>
    public static GraphModel Read(string path)
    {
        try
        {
            using var model = JsonDocument.Parse(File.ReadAllBytes(path));
            return new(path, ReadWeights(model, path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LabException(error.Message);
        }
        catch (Exception error) when (IsMalformed(error))
        {
            throw new LabException(
                $"{path}: not a TensorFlow.js graph model with its weights beside it ({error.Message})");
        }
    }

    private static bool IsMalformed(Exception error) =>
        error is JsonException
            or KeyNotFoundException
            or InvalidOperationException
            or FormatException
            or ArgumentOutOfRangeException
            or OverflowException;

    private static Dictionary<string, ModelWeights> ReadWeights(JsonDocument model, string path)
    {
        ReadOnlySpan<byte> values = File.ReadAllBytes(Path.ChangeExtension(path, ".bin"));
        var weights = new Dictionary<string, ModelWeights>();
        foreach (var group in model.RootElement.GetProperty("weightsManifest").EnumerateArray())
        {
            foreach (var entry in group.GetProperty("weights").EnumerateArray())
                values = values[ReadEntry(entry, values, weights)..];
        }

        if (!values.IsEmpty)
            throw new LabException($"{path}: {values.Length} bytes of its weights belong to nothing that it lists.");
        return weights;
    }

    /// <returns>The number of bytes of the entry.</returns>
    private static int ReadEntry(JsonElement entry, ReadOnlySpan<byte> values, Dictionary<string, ModelWeights> weights)
    {
        long[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        var count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        var stored = entry.TryGetProperty("quantization", out var quantization) ? quantization : entry;
        switch (stored.GetProperty("dtype").GetString())
        {
            case "float32":
                var floats = MemoryMarshal.Cast<byte, float>(values[..(count * sizeof(float))]).ToArray();
                weights.Add(entry.GetProperty("name").GetString()!, new(shape, floats));
                return count * sizeof(float);
            case "float16":
                Half[] halves = MemoryMarshal.Cast<byte, Half>(values[..(count * sizeof(ushort))]).ToArray();
                weights.Add(
                    entry.GetProperty("name").GetString()!, new(shape, Array.ConvertAll(halves, half => (float)half)));
                return count * sizeof(ushort);
            case "int32":
                return count * sizeof(int);
            case var other:
                throw new FormatException($"weights of type {other}");
        }
    }
}
