using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.DataSets.Building;

namespace ExpressiFy.Cli.Catalogue;

/// <summary>
/// Tells how far a build is: a bar on a terminal; elsewhere a line for each step, and one every half minute with the
/// time left.
/// </summary>
internal sealed class BuildReporter(Screen screen, TimeProvider time, Action<long> bar)
{
    /// <summary>The whole of the bar.</summary>
    public const long Total = 1000;

    private const long LeastPart = 50;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly long start = time.GetTimestamp();
    private long lastLine = time.GetTimestamp();
    private string? step;

    public void Report(BuildProgress progress)
    {
        bar(Total * progress.Read / Math.Max(1, progress.Total));
        if (screen.ErrorIsTerminal)
            return;
        if (progress.Step == step && time.GetElapsedTime(lastLine) < Interval)
            return;
        step = progress.Step;
        lastLine = time.GetTimestamp();
        screen.WriteNote(progress.Step + Rest(progress));
    }

    private string Rest(BuildProgress progress)
    {
        // The first files tell little of how long the others take.
        if (progress.Read < progress.Total / LeastPart || progress.Read >= progress.Total)
            return "";
        var left = time.GetElapsedTime(start) * ((double)(progress.Total - progress.Read) / progress.Read);
        return string.Create(
            CultureInfo.InvariantCulture,
            $", {100 * progress.Read / progress.Total} % read, about {Math.Ceiling(left.TotalMinutes)} min left");
    }
}
