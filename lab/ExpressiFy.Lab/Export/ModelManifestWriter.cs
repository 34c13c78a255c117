using System.Security.Cryptography;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Lab.Export;

/// <summary>Writes the models.json beside an exported model, and reads which recipe a model was trained by.</summary>
public static class ModelManifestWriter
{
    private const string TermsOfUse =
        "the project's own; learned from FER-2013 and FER+, which are research data sets";

    /// <summary>Writes the model into the manifest beside it, in place of an entry for the same file.</summary>
    /// <param name="figures">Measured on the exported file, by data split.</param>
    public static void WriteBeside(
        string modelPath,
        double temperature,
        string recipe,
        int epoch,
        IReadOnlyDictionary<string, EvaluationReport> figures)
    {
        var content = File.ReadAllBytes(modelPath);
        var entry = new ModelEntry(
            Path.GetFileNameWithoutExtension(modelPath),
            Path.GetFileName(modelPath),
            Convert.ToHexStringLower(SHA256.HashData(content)),
            content.LongLength,
            TermsOfUse,
            ExpressionInput.Name,
            new Dictionary<string, IReadOnlyList<string>>
            {
                [ExpressionModelMetadata.Fer2013] = ExpressionModelMetadata.Fer2013Labels,
                [ExpressionModelMetadata.FerPlus] = FerPlusVotes.Labels,
            },
            temperature,
            recipe,
            epoch,
            figures.ToDictionary(split => split.Key, split => FiguresOf(split.Value)));
        var folder = FolderOf(modelPath);
        var others = File.Exists(Path.Combine(folder, ModelManifest.FileName))
            ? ModelManifest.Read(folder).Models?.Where(other => other?.File != entry.File)
            : [];
        new ModelManifest([.. others ?? [], entry]).Write(folder);
    }

    /// <summary>
    /// The recipe by which a model was trained and the epoch that was exported, from the manifest beside it.
    /// </summary>
    /// <exception cref="LabException">
    /// The manifest is missing or malformed, or does not state them for this model.
    /// </exception>
    public static (string Recipe, int Epoch) OriginOf(string modelPath)
    {
        var folder = FolderOf(modelPath);
        var file = Path.GetFileName(modelPath);
        ModelEntry? entry;
        try
        {
            entry = ModelManifest.Read(folder).Find(file);
        }
        catch (Exception error) when (error is IOException or ModelException)
        {
            entry = null;
        }

        if (entry?.Recipe is null || entry.Epoch is null)
        {
            var manifest = Path.Combine(folder, ModelManifest.FileName);
            throw new LabException(
                $"{manifest} does not tell which recipe {file} was trained by; say so with --recipe.");
        }

        return (entry.Recipe, entry.Epoch.Value);
    }

    private static string FolderOf(string modelPath) => Path.GetDirectoryName(modelPath) ?? "";

    private static ModelFigures FiguresOf(EvaluationReport report) => new(
        report.Faces,
        report.Accuracy,
        report.AccuracyInterval,
        report.Recall,
        report.CalibrationError,
        report.FerPlusMajority,
        report.FerPlusFaces);
}
