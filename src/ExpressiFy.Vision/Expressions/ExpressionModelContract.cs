using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// Checks a loaded network against <see cref="ExpressionModelMetadata"/>. A model that differs in any tensor or
/// property would give wrong scores without an error, so it is refused.
/// </summary>
internal static class ExpressionModelContract
{
    /// <summary>The free first dimension of every tensor: the number of faces.</summary>
    private const int Batch = -1;

    /// <summary>Checks the tensors and the metadata of a model.</summary>
    /// <param name="session">The loaded model.</param>
    /// <param name="file">Its path, for the message.</param>
    /// <exception cref="ModelException">Names everything that differs.</exception>
    public static ExpressionModelMetadata Check(InferenceSession session, string file)
    {
        var differences = new List<string>();
        CheckInput(session.InputMetadata, differences);
        CheckOutput(session.OutputMetadata, ExpressionModelMetadata.Scores, ExpressionScores.Count, differences);
        CheckOutput(session.OutputMetadata, ExpressionModelMetadata.Fer2013, ExpressionScores.Count, differences);
        CheckOutput(session.OutputMetadata, ExpressionModelMetadata.FerPlus, FerPlusLabels.Names.Length, differences);
        var metadata = ExpressionModelMetadata.Read(session.ModelMetadata.CustomMetadataMap, differences);
        if (differences.Count == 0)
            return metadata;
        throw new ModelException(
            $"{file} is not the expression network that is expected: {string.Join("; ", differences)}.");
    }

    private static void CheckInput(IReadOnlyDictionary<string, NodeMetadata> inputs, List<string> differences)
    {
        const string name = ExpressionModelMetadata.Faces;
        CheckTensor(inputs, "input", name, [Batch, 1, FaceCrop.Side, FaceCrop.Side], differences);
        if (inputs.Count > 1)
            differences.Add($"it has inputs {Quoted(inputs.Keys)}, expected \"{name}\" alone");
    }

    private static void CheckOutput(
        IReadOnlyDictionary<string, NodeMetadata> outputs, string name, int classes, List<string> differences) =>
        CheckTensor(outputs, "output", name, [Batch, classes], differences);

    private static void CheckTensor(
        IReadOnlyDictionary<string, NodeMetadata> tensors,
        string kind,
        string name,
        int[] shape,
        List<string> differences)
    {
        if (!tensors.TryGetValue(name, out var tensor))
            differences.Add($"it has no {kind} \"{name}\" but {Quoted(tensors.Keys)}");
        else if (!tensor.IsTensor || tensor.ElementType != typeof(float))
            differences.Add($"{kind} \"{name}\" holds {tensor.ElementType}, expected float");
        else if (!tensor.Dimensions.SequenceEqual(shape))
            differences.Add($"{kind} \"{name}\" has shape {Shape(tensor.Dimensions)}, expected {Shape(shape)}");
    }

    private static string Quoted(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"\"{name}\""));

    private static string Shape(IEnumerable<int> dimensions) => $"[{string.Join(", ", dimensions.Select(Size))}]";

    private static string Size(int dimension) =>
        dimension < 0 ? "N" : dimension.ToString(CultureInfo.InvariantCulture);
}
