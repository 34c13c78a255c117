using System.Globalization;
using ExpressiFy.Lab.Runs;
using Spectre.Console;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// Shows a run: a progress bar in a terminal; where output is redirected, a line an epoch and several in the first
/// epoch.
/// </summary>
public static class TrainingProgressView
{
    /// <summary>Batches between two lines of the first epoch. They show early whether the loss falls.</summary>
    private const int FirstEpochLineInterval = 20;

    /// <param name="run">Trains, and calls its argument after each batch.</param>
    public static void Show(Action<Action<TrainingStatus>> run)
    {
        if (Console.IsOutputRedirected)
        {
            run(WriteLine);
            return;
        }

        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(display =>
            {
                var bar = display.AddTask("starting");
                run(status => Update(bar, status));
            });
    }

    private static void Update(ProgressTask bar, TrainingStatus status)
    {
        bar.MaxValue = status.Steps;
        bar.Value = status.Step;
        bar.Description = Describe(status);
        if (status.Finished is not null)
            AnsiConsole.WriteLine(Describe(status.Finished));
    }

    private static void WriteLine(TrainingStatus status)
    {
        if (status.Finished is not null)
            Console.WriteLine($"{Describe(status.Finished)}, {Describe(status)}");
        else if (status.Epoch == 1 && status.Step % FirstEpochLineInterval == 0)
            Console.WriteLine($"step {status.Step}, {Describe(status)}");
    }

    private static string Describe(EpochResult result) =>
        $"epoch {result.Epoch}: loss {result.Loss:F4}, held-out accuracy {result.HeldOut.Accuracy:P2}, "
        + $"held-out loss {result.HeldOut.Loss:F4}";

    internal static string Describe(TrainingStatus status) =>
        $"epoch {status.Epoch}/{status.Epochs}, loss {status.Loss:F3}, {status.ImagesPerSecond:F0} images/s, "
        + $"selected {status.Progress.SelectedAccuracy:P2} (epoch {status.Progress.SelectedEpoch}), "
        + $"{Describe(status.TimeLeft)} left";

    /// <summary>Hours, minutes and seconds; days are counted as hours.</summary>
    internal static string Describe(TimeSpan duration) => string.Create(
        CultureInfo.InvariantCulture, $"{(long)duration.TotalHours:00}:{duration.Minutes:00}:{duration.Seconds:00}");
}
