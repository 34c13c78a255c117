using System.CommandLine;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// restore: makes a run's folder from an exported model, for train --from and --teacher, evaluate --run, export
/// --decided-by.
/// </summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var model = new Option<string>("--model")
        {
            Description = "An exported model",
            DefaultValueFactory = _ => Path.Combine("models", "expression.onnx"),
        };
        var run = new Option<string>("--run") { Description = "The folder to make", Required = true };
        var recipe = new Option<string?>("--recipe")
        {
            Description = "The recipe it was trained by; "
                + $"the one that {ModelManifest.FileName} beside the model names, where none is given",
        };
        var command = new Command(
            "restore",
            "Make a run's folder of an exported model, "
            + "for train --from and --teacher, evaluate --run and export --decided-by")
        {
            model, run, recipe,
        };
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            Restore(parsed.GetRequiredValue(model), parsed.GetValue(recipe), new(parsed.GetRequiredValue(run)));
            return 0;
        }));
        return command;
    }

    private static void Restore(string model, string? recipeName, RunFolder folder)
    {
        var (name, epoch) = recipeName is null ? ModelManifestWriter.OriginOf(model) : (recipeName, 0);
        var recipe = Recipe.Load(name);
        using var network = ExpressionNetwork.Of(recipe.Network);
        ExportedWeights.CopyTo(network, model);
        folder.Create(recipe);
        Checkpoint.Write(
            folder.SelectedCheckpoint, Progress.Start with { SelectedEpoch = epoch }, NetworkState.Of(network));
        Console.WriteLine(
            $"{folder.Path}: the network of {model}, recipe {recipe.Name}. "
            + "What a run goes on from (last.checkpoint) is not in a model, so --resume cannot.");
    }
}
