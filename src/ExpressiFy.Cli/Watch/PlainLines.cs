using System.Globalization;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Watch;

/// <summary>The mood as lines for a pipe or a file: one when something changes, and one a second.</summary>
internal static class PlainLines
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(1);

    public static async Task WriteAsync(Screen screen, FrameWatcher watch, CancellationToken cancellation)
    {
        WatchUpdate? last = null;
        await foreach (var update in watch.UpdatesAsync(inRealTime: false, cancellation))
        {
            if (last is not null && SaysTheSame(last, update) && update.At - last.At < LongestSilence)
                continue;

            await screen.Output.WriteLineAsync(Line(update));
            await screen.Output.FlushAsync(cancellation);
            last = update;
        }
    }

    private static string Line(WatchUpdate update) =>
        string.Join("  ", new[] { update.Clock, update.Sentence, update.Advice, Rate(update) }.Where(part => part.Length > 0));

    private static string Rate(WatchUpdate update) => update.FramesPerSecond.ToString("0 'frames/s'", CultureInfo.InvariantCulture);

    private static bool SaysTheSame(WatchUpdate a, WatchUpdate b) =>
        a.Hint == b.Hint && a.Mood?.Expression == b.Mood?.Expression && a.Mood?.Stable == b.Mood?.Stable;
}
