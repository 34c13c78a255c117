using System.Globalization;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// What a training run leaves behind: recipe.json, last.checkpoint (to resume), best.checkpoint (the averaged network at its best
/// held-out accuracy), log.csv, a line an epoch, curves.svg, the log as a drawing, and evaluation-SPLIT.json for each split it was
/// evaluated on.
/// </summary>
public sealed class RunFolder(string path)
{
    private const string LogHeader = "epoch,loss,held_out_accuracy,held_out_loss,rate,images_per_second";

    public string Path => path;

    public string LastCheckpoint => System.IO.Path.Combine(path, "last.checkpoint");

    public string SelectedCheckpoint => System.IO.Path.Combine(path, "best.checkpoint");

    private string RecipePath => System.IO.Path.Combine(path, "recipe.json");

    private string CurvesPath => System.IO.Path.Combine(path, "curves.svg");

    private string LogPath => System.IO.Path.Combine(path, "log.csv");

    /// <summary>Starts an empty run.</summary>
    /// <exception cref="LabException">A run is here already.</exception>
    public void Create(Recipe recipe)
    {
        if (File.Exists(LastCheckpoint))
            throw new LabException($"{path}: holds a run already. Pass --resume to go on with it, or another --run folder.");
        Directory.CreateDirectory(path);
        File.WriteAllText(RecipePath, recipe.ToJson());
        File.WriteAllText(LogPath, LogHeader + "\n");
    }

    /// <summary>The recipe the run was started with.</summary>
    /// <exception cref="LabException">No run was started here.</exception>
    public Recipe ReadRecipe() => File.Exists(RecipePath)
        ? ExpressiFy.Lab.Recipes.Recipe.Load(RecipePath)
        : throw new LabException($"{path}: no run was started here.");

    /// <summary>The averaged network of the epoch that the recipe keeps, and the progress at that time.</summary>
    public (ExpressionNetwork Network, Progress Progress) SelectedNetwork()
    {
        var network = ExpressionNetwork.Of(ReadRecipe().Network);
        var progress = Checkpoint.Read(SelectedCheckpoint, NetworkState.Of(network));
        network.eval();
        return (network, progress);
    }

    /// <summary>That network, for a recipe of the same one.</summary>
    /// <exception cref="LabException">The run trains another network, or holds none.</exception>
    public ExpressionNetwork SelectedNetwork(Recipe recipe) => ReadRecipe().Network == recipe.Network
        ? SelectedNetwork().Network
        : throw new LabException($"{path}: its network is not the one of recipe {recipe.Name}.");

    /// <summary>Where the evaluation of the best network on a split is kept.</summary>
    public string EvaluationPath(string usage) => System.IO.Path.Combine(path, $"evaluation-{usage.ToLowerInvariant()}.json");

    /// <summary>The epochs finished so far, as the log tells.</summary>
    /// <exception cref="LabException">The log is missing or malformed.</exception>
    public IReadOnlyList<EpochResult> Epochs()
    {
        if (!File.Exists(LogPath))
            throw new LabException($"{LogPath}: no log here.");
        return [.. File.ReadLines(LogPath).Skip(1).Select((line, index) => ParseEpoch(line, index + 2))];
    }

    /// <summary>Adds an epoch to the log and draws the curves anew.</summary>
    public void Log(EpochResult result)
    {
        File.AppendAllText(LogPath, string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Epoch},{result.Loss:F4},{result.HeldOut.Accuracy:F4},{result.HeldOut.Loss:F4},{result.Rate:F5},{result.ImagesPerSecond:F0}\n"));
        DrawCurves();
    }

    /// <summary>Draws what the log tells; nothing without a log or before the first epoch.</summary>
    /// <exception cref="LabException">The log is malformed.</exception>
    public void DrawCurves()
    {
        if (File.Exists(LogPath) && Epochs() is { Count: > 0 } epochs)
            File.WriteAllText(CurvesPath, TrainingCurves.Of(ReadRecipe().Name, epochs, ReadRecipe().Schedule.Epochs));
    }

    private EpochResult ParseEpoch(string line, int number)
    {
        var values = new double[LogHeader.Split(',').Length];
        var columns = line.Split(',');
        for (var i = 0; i < values.Length; i++)
        {
            if (columns.Length != values.Length || !double.TryParse(columns[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]))
                throw LabException.AtLine(LogPath, number, $"'{line}' is not the line of an epoch");
        }

        return new((int)values[0], values[1], new(values[2], values[3]), values[4], values[5]);
    }
}
