using System.Text.Json;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Runs;

/// <summary>A training run, or something else that was measured, in one line of a table.</summary>
/// <param name="Run">Its folder.</param>
/// <param name="Parameters">Values that are learned.</param>
/// <param name="Epochs">Finished so far, and those of the recipe: "3/57"; null where nothing goes in epochs.</param>
/// <param name="HeldOut">Best accuracy on the held-out faces, 0…1; null where it was not measured.</param>
/// <param name="PublicTest">The evaluation on PublicTest; null where there was none.</param>
public sealed record RunComparison(
    string Run, string Recipe, string Network, long Parameters, string? Epochs, double? HeldOut, EvaluationReport? PublicTest)
{
    /// <exception cref="LabException">There is no run, or a file of it is malformed.</exception>
    public static RunComparison Of(RunFolder folder)
    {
        var publicTest = Report(folder, Split.PublicTest);
        if (File.Exists(ModelDescription.In(folder.Path)))
        {
            var kept = ModelDescription.Read(folder.Path);
            return new(folder.Path, kept.Name, kept.Network, kept.Parameters, null, Report(folder, EvaluationSet.HeldOut)?.Accuracy, publicTest);
        }

        var recipe = folder.ReadRecipe();
        var epochs = folder.Epochs();
        using var network = ExpressionNetwork.Of(recipe.Network);
        return new(
            folder.Path,
            recipe.Name,
            $"{recipe.Network.Name} {recipe.Network.Width}",
            network.parameters().Sum(parameter => parameter.numel()),
            $"{epochs.Count}/{recipe.Schedule.Epochs}",
            epochs.Select(epoch => (double?)epoch.HeldOut.Accuracy).Max() ?? Report(folder, EvaluationSet.HeldOut)?.Accuracy,
            publicTest);
    }

    /// <summary>The report on one split that lies in a folder; null where there is none.</summary>
    /// <exception cref="LabException">It is malformed.</exception>
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
}
