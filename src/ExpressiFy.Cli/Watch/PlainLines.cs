using System.Globalization;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Watch;

/// <summary>The mood as lines for a pipe or file: one for each change, and at least one a second.</summary>
internal static class PlainLines
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(1);

    public static async Task WriteAsync(Screen screen, FrameWatcher watcher, CancellationToken cancellation)
    {
        WatchUpdate? written = null;
        await foreach (var update in watcher.UpdatesAsync(inRealTime: false, cancellation))
        {
            if (written is not null && !IsDue(update, written))
                continue;

            await screen.Output.WriteLineAsync(Line(update));
            await screen.Output.FlushAsync(cancellation);
            written = update;
        }
    }

    private static bool IsDue(WatchUpdate update, WatchUpdate written) =>
        update.Position - written.Position >= LongestInterval
        || update.Hint != written.Hint
        || update.Mood?.Expression != written.Mood?.Expression
        || update.Mood?.Stable != written.Mood?.Stable;

    private static string Line(WatchUpdate update)
    {
        var rate = update.FramesPerSecond.ToString("0 'frames/s'", CultureInfo.InvariantCulture);
        string[] parts = [update.Clock, update.Sentence, update.Advice, rate];
        return string.Join("  ", parts.Where(part => part.Length > 0));
    }
}
