using System.Text.Json;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;

namespace ExpressiFy.Lab.Runs;

/// <summary>A training run, or another measured model, as one line of a table.</summary>
/// <param name="Run">Its folder.</param>
/// <param name="Recipe">Name of its recipe or model.</param>
/// <param name="Network">The network and its width.</param>
/// <param name="Parameters">Number of learned values.</param>
/// <param name="Epochs">Finished epochs and those of the recipe, "3/57"; null for models without epochs.</param>
/// <param name="HeldOut">Highest held-out accuracy, 0…1; null if not measured.</param>
/// <param name="PublicTest">The report on PublicTest; null if there is none.</param>
public sealed record RunComparison(
    string Run,
    string Recipe,
    string Network,
    long Parameters,
    string? Epochs,
    double? HeldOut,
    EvaluationReport? PublicTest)
{
    /// <exception cref="LabException">The folder holds no run, or one of its files is malformed.</exception>
    public static RunComparison Of(RunFolder folder) =>
        File.Exists(ModelDescription.In(folder.Path)) ? OfModel(folder) : OfRun(folder);

    /// <summary>The report on a split in a folder; null if there is none.</summary>
    /// <exception cref="LabException">The report is malformed.</exception>
    public static EvaluationReport? Report(RunFolder folder, string usage)
    {
        var path = folder.EvaluationPath(usage);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<EvaluationReport>(File.ReadAllText(path), JsonSerializerOptions.Web);
        }
        catch (JsonException error)
        {
            throw new LabException($"{path}: {error.Message}");
        }
    }

    private static RunComparison OfModel(RunFolder folder)
    {
        var model = ModelDescription.Read(folder.Path);
        return new(
            folder.Path,
            model.Name,
            model.Network,
            model.Parameters,
            Epochs: null,
            Report(folder, EvaluationSet.HeldOut)?.Accuracy,
            Report(folder, Split.PublicTest));
    }

    private static RunComparison OfRun(RunFolder folder)
    {
        var recipe = folder.ReadRecipe();
        var epochs = folder.Epochs();
        var highestAccuracy = epochs.Max(epoch => (double?)epoch.HeldOut.Accuracy);
        using var network = ExpressionNetwork.Of(recipe.Network);
        return new(
            folder.Path,
            recipe.Name,
            $"{recipe.Network.Name} {recipe.Network.Width}",
            network.parameters().Sum(parameter => parameter.numel()),
            $"{epochs.Count}/{recipe.Schedule.Epochs}",
            highestAccuracy ?? Report(folder, EvaluationSet.HeldOut)?.Accuracy,
            Report(folder, Split.PublicTest));
    }
}
