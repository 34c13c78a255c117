using System.Globalization;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// The folder of a training run: recipe.json; last.checkpoint, to resume from; best.checkpoint, the averaged network of
/// the selected epoch; log.csv, a line an epoch; curves.svg, the log as a drawing; evaluation-SPLIT.json for each split
/// that it was evaluated on.
/// </summary>
public sealed class RunFolder(string path)
{
    private const string LogHeader = "epoch,loss,held_out_accuracy,held_out_loss,rate,images_per_second";

    public string Path => path;

    public string LastCheckpoint => System.IO.Path.Combine(path, "last.checkpoint");

    /// <summary>best.checkpoint: the file has kept the name of before a recipe could select the last epoch.</summary>
    public string SelectedCheckpoint => System.IO.Path.Combine(path, "best.checkpoint");

    private string RecipePath => System.IO.Path.Combine(path, "recipe.json");

    private string CurvesPath => System.IO.Path.Combine(path, "curves.svg");

    private string LogPath => System.IO.Path.Combine(path, "log.csv");

    /// <summary>Creates the folder with the recipe and an empty log.</summary>
    /// <exception cref="LabException">The folder holds a run.</exception>
    public void Create(Recipe recipe)
    {
        if (File.Exists(LastCheckpoint))
        {
            throw new LabException(
                $"{path}: holds a run already. Pass --resume to go on with it, or another --run folder.");
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(RecipePath, recipe.ToJson());
        File.WriteAllText(LogPath, LogHeader + "\n");
    }

    /// <summary>The recipe the run was started with.</summary>
    /// <exception cref="LabException">No run was started here.</exception>
    public Recipe ReadRecipe()
    {
        if (!File.Exists(RecipePath))
            throw new LabException($"{path}: no run was started here.");
        return Recipe.Load(RecipePath);
    }

    /// <summary>The averaged network of the selected epoch, and the progress at that time.</summary>
    /// <exception cref="LabException">No epoch is finished.</exception>
    public (ExpressionNetwork Network, Progress Progress) SelectedNetwork()
    {
        var network = ExpressionNetwork.Of(ReadRecipe().Network);
        var progress = Checkpoint.Read(SelectedCheckpoint, NetworkState.Of(network));
        network.eval();
        return (network, progress);
    }

    /// <summary>The selected network, which must be the one of the recipe.</summary>
    /// <exception cref="LabException">The run trains another network, or no epoch is finished.</exception>
    public ExpressionNetwork SelectedNetwork(Recipe recipe)
    {
        if (ReadRecipe().Network != recipe.Network)
            throw new LabException($"{path}: its network is not the one of recipe {recipe.Name}.");
        return SelectedNetwork().Network;
    }

    /// <summary>The path of the report on a split.</summary>
    public string EvaluationPath(string usage) =>
        System.IO.Path.Combine(path, $"evaluation-{usage.ToLowerInvariant()}.json");

    /// <summary>The finished epochs, from the log.</summary>
    /// <exception cref="LabException">The log is missing or malformed.</exception>
    public IReadOnlyList<EpochResult> Epochs()
    {
        if (!File.Exists(LogPath))
            throw new LabException($"{LogPath}: no log here.");
        return [.. File.ReadLines(LogPath).Skip(1).Select((line, index) => ParseEpoch(line, index + 2))];
    }

    /// <summary>Appends an epoch to the log and draws the curves.</summary>
    public void Log(EpochResult result)
    {
        var heldOut = result.HeldOut;
        var figures = string.Create(
            CultureInfo.InvariantCulture, $"{result.Loss:F4},{heldOut.Accuracy:F4},{heldOut.Loss:F4}");
        var speed = string.Create(CultureInfo.InvariantCulture, $"{result.Rate:F5},{result.ImagesPerSecond:F0}");
        File.AppendAllText(LogPath, $"{result.Epoch},{figures},{speed}\n");
        DrawCurves();
    }

    /// <summary>Draws the log; does nothing without a finished epoch.</summary>
    /// <exception cref="LabException">The log is malformed.</exception>
    public void DrawCurves()
    {
        if (!File.Exists(LogPath))
            return;
        var epochs = Epochs();
        if (epochs.Count == 0)
            return;
        var recipe = ReadRecipe();
        File.WriteAllText(CurvesPath, TrainingCurves.Of(recipe.Name, epochs, recipe.Schedule.Epochs));
    }

    private EpochResult ParseEpoch(string line, int number)
    {
        var columns = line.Split(',');
        var values = new double[LogHeader.Split(',').Length];
        var isValid = columns.Length == values.Length;
        for (var i = 0; i < values.Length && isValid; i++)
            isValid = double.TryParse(columns[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]);
        if (!isValid)
            throw LabException.AtLine(LogPath, number, $"'{line}' is not the line of an epoch");
        return new((int)values[0], values[1], new(values[2], values[3]), values[4], values[5]);
    }
}
