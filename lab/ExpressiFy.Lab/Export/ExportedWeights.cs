using ExpressiFy.Lab.Networks;
using ExpressiFy.Onnx;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Export;

/// <summary>
/// Copies the weights of an exported model back into a network. <see cref="NetworkGraph"/> writes kernels and norms
/// apart, as they were learned, so that training can continue from the file.
/// </summary>
public static class ExportedWeights
{
    /// <summary>
    /// Copies all weights to a network of the kind that was exported. Its FER-2013 bias then includes the logit
    /// adjustment.
    /// </summary>
    /// <exception cref="LabException">The file is missing or damaged, or holds another network.</exception>
    public static void CopyTo(ExpressionNetwork network, string path)
    {
        var found = Read(path);
        using var gradients = no_grad();
        foreach (var (name, value) in NetworkGraph.WeightsOf(network))
        {
            if (!found.TryGetValue(name, out var values) || values.Length != value.numel())
            {
                throw new LabException(
                    $"{path}: has no {name} of {value.numel()} values; "
                    + "it holds another network than the recipe names.");
            }

            using var loaded = tensor(values).reshape(value.shape);
            value.copy_(loaded);
        }
    }

    private static IReadOnlyDictionary<string, float[]> Read(string path)
    {
        if (!File.Exists(path))
            throw new LabException($"{path}: no such model.");
        try
        {
            return OnnxInitializers.Read(File.ReadAllBytes(path));
        }
        catch (FormatException error)
        {
            throw new LabException($"{path}: not an ONNX model ({error.Message}).");
        }
    }
}
