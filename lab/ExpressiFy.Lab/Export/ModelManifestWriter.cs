using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Export;

/// <summary>models.json, which lies beside the model: what the file is, so that it can be checked before it is used.</summary>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Figures">Measured on the exported file, by split: the figures of an <see cref="EvaluationReport"/> without the confusion matrix.</param>
public sealed record ModelManifestWriter(
    string Name,
    string File,
    string Sha256,
    long Bytes,
    string Licence,
    string Input,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Labels,
    double Temperature,
    string Recipe,
    int Epoch,
    IReadOnlyDictionary<string, object> Figures)
{
    public const string FileName = "models.json";

    private const string TermsOfUse = "the project's own; learned from FER-2013 and FER+, which are research data sets";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ModelManifestWriter Of(string modelPath, double temperature, string recipe, int epoch, IReadOnlyDictionary<string, EvaluationReport> figures)
    {
        var content = System.IO.File.ReadAllBytes(modelPath);
        return new(
            Path.GetFileNameWithoutExtension(modelPath),
            Path.GetFileName(modelPath),
            Convert.ToHexStringLower(SHA256.HashData(content)),
            content.LongLength,
            TermsOfUse,
            ExpressionInput.Name,
            new Dictionary<string, IReadOnlyList<string>> { [NetworkGraph.Fer2013] = ModelMetadata.Fer2013Labels, [NetworkGraph.FerPlus] = FerPlusVotes.Labels },
            temperature,
            recipe,
            epoch,
            figures.ToDictionary(split => split.Key, split => Brief(split.Value)));
    }

    /// <summary>The recipe that the manifest beside a model says it was trained by, and the epoch that was kept.</summary>
    /// <exception cref="LabException">There is no manifest, it is malformed, or it does not tell of that model.</exception>
    public static (string Recipe, int Epoch) OriginOf(string modelPath)
    {
        var path = Path.Combine(Path.GetDirectoryName(modelPath) ?? "", FileName);
        try
        {
            using var manifest = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            var entry = manifest.RootElement.GetProperty("models").EnumerateArray().First(model => model.GetProperty("file").GetString() == Path.GetFileName(modelPath));
            return (entry.GetProperty("recipe").GetString()!, entry.GetProperty("epoch").GetInt32());
        }
        catch (Exception error) when (error is IOException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new LabException($"{path} does not tell which recipe {Path.GetFileName(modelPath)} was trained by; say so with --recipe.");
        }
    }

    private static object Brief(EvaluationReport report) => new
    {
        report.Faces,
        report.Accuracy,
        report.AccuracyInterval,
        report.Recall,
        report.CalibrationError,
        report.FerPlusMajority,
        report.FerPlusFaces,
    };

    /// <summary>Writes the manifest beside the model.</summary>
    public void WriteBeside(string modelPath) => System.IO.File.WriteAllText(
        Path.Combine(Path.GetDirectoryName(modelPath) ?? "", FileName),
        JsonSerializer.Serialize(new { models = new[] { this } }, Json) + "\n");
}
