using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Expressions;

/// <summary>What an expression network has to be. A model that differs anywhere would read faces wrongly without a sign, so it is refused.</summary>
internal static class ExpressionModelContract
{
    public const string Input = "faces", Output = "scores", FirstHead = "fer2013", SecondHead = "ferplus";

    /// <summary>Of names, shapes and meaning together; in the second, the model itself calibrates and blends its heads.</summary>
    private const string Version = "2";

    /// <summary>The label order that the metadata has to state.</summary>
    public static string Labels { get; } = string.Join(',', ExpressiFy.Affect.ExpressionLabels.All.Select(expression => expression.Name()));

    /// <summary>Checks the model and gives what the logits of its two heads are divided by (Guo et al. 2017).</summary>
    /// <exception cref="ModelException">Names everything that differs.</exception>
    public static (double First, double Second) Check(InferenceSession session, string file)
    {
        var metadata = session.ModelMetadata.CustomMetadataMap;
        var differences = new List<string>();
        Tensor(differences, "input", session.InputMetadata, Input, [-1, 1, ExpressionInput.Size, ExpressionInput.Size]);
        Tensor(differences, "output", session.OutputMetadata, Output, [-1, ExpressionScores.Count]);
        Tensor(differences, "output", session.OutputMetadata, FirstHead, [-1, ExpressionScores.Count]);
        Tensor(differences, "output", session.OutputMetadata, SecondHead, [-1, FerPlusLabels.Names.Length]);
        Text(differences, metadata, "expressify.input", ExpressionInput.Name);
        Text(differences, metadata, "expressify.labels.fer2013", Labels);
        Text(differences, metadata, "expressify.version", Version);
        var temperatures = (Temperature(differences, metadata, "expressify.temperature"), Temperature(differences, metadata, "expressify.ferplus.temperature"));
        return differences.Count == 0
            ? temperatures
            : throw new ModelException($"{file} is not the expression network that is expected: {string.Join("; ", differences)}.");
    }

    private static void Tensor(List<string> differences, string kind, IReadOnlyDictionary<string, NodeMetadata> tensors, string name, int[] shape)
    {
        if (!tensors.TryGetValue(name, out var tensor))
            differences.Add($"it has no {kind} \"{name}\" but {Listed(tensors.Keys)}");
        else if (!tensor.IsTensor || tensor.ElementType != typeof(float))
            differences.Add($"{kind} \"{name}\" holds {tensor.ElementType}, expected float");
        else if (!tensor.Dimensions.SequenceEqual(shape))
            differences.Add($"{kind} \"{name}\" has shape {Shape(tensor.Dimensions)}, expected {Shape(shape)}");

        if (kind == "input" && tensors.Count > 1)
            differences.Add($"it has inputs {Listed(tensors.Keys)}, expected \"{name}\" alone");
    }

    private static double Temperature(List<string> differences, Dictionary<string, string> metadata, string key)
    {
        var found = metadata.GetValueOrDefault(key);
        if (!double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value) || value <= 0)
            differences.Add($"metadata {key} is \"{found}\", expected a number above 0");
        return value;
    }

    private static void Text(List<string> differences, Dictionary<string, string> metadata, string key, string expected)
    {
        var found = metadata.GetValueOrDefault(key);
        if (found != expected)
            differences.Add($"metadata {key} is \"{found}\", expected \"{expected}\"");
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"\"{name}\""));

    private static string Shape(IEnumerable<int> dimensions) => $"[{string.Join(", ", dimensions.Select(size => size < 0 ? "N" : size.ToString(CultureInfo.InvariantCulture)))}]";
}
