using System.Text.Json;
using ExpressiFy.Training.Data;
using ExpressiFy.Training.Fitting;
using ExpressiFy.Training.Networks;

namespace ExpressiFy.Training.Evaluation;

/// <summary>A training run in one line of a table.</summary>
/// <param name="Run">Its folder.</param>
/// <param name="Parameters">Values that are learned.</param>
/// <param name="Epochs">Finished so far.</param>
/// <param name="Planned">Epochs of its recipe.</param>
/// <param name="HeldOut">Best accuracy on the held-out faces, 0…1.</param>
/// <param name="PublicTest">Accuracy on PublicTest; null where it was not evaluated.</param>
/// <param name="CalibrationError">Of the same evaluation, after the temperature.</param>
public sealed record RunComparison(
    string Run, string Recipe, string Network, long Parameters, int Epochs, int Planned, double HeldOut, double? PublicTest, double? CalibrationError)
{
    /// <exception cref="TrainingException">There is no run, or a file of it is malformed.</exception>
    public static RunComparison Of(RunFolder folder)
    {
        var recipe = folder.Recipe();
        var (epochs, heldOut) = folder.Logged();
        using var network = ExpressionNetwork.Of(recipe.Network);
        var evaluation = Evaluation(folder);
        return new(
            folder.Path,
            recipe.Name,
            $"{recipe.Network.Name} {recipe.Network.Width}",
            network.parameters().Sum(parameter => parameter.numel()),
            epochs,
            recipe.Schedule.Epochs,
            heldOut,
            evaluation?.Accuracy,
            evaluation?.CalibrationError);
    }

    private static EvaluationReport? Evaluation(RunFolder folder)
    {
        var path = folder.Evaluation(Split.PublicTest);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<EvaluationReport>(File.ReadAllText(path), JsonSerializerOptions.Web);
        }
        catch (JsonException error)
        {
            throw new TrainingException($"{path}: {error.Message}");
        }
    }
}
