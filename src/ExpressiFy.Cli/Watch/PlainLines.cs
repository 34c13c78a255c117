using System.Globalization;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Watch;

/// <summary>The mood as lines for a pipe or a file: one when something changes, and one a second.</summary>
internal static class PlainLines
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(1);

    public static async Task WriteAsync(Screen screen, Watching watch, CancellationToken cancellation)
    {
        Glimpse? last = null;
        await foreach (var glimpse in watch.GlimpsesAsync(inRealTime: false, cancellation))
        {
            if (last is not null && SaysTheSame(last, glimpse) && glimpse.At - last.At < LongestSilence)
                continue;

            await screen.Output.WriteLineAsync(Line(glimpse));
            await screen.Output.FlushAsync(cancellation);
            last = glimpse;
        }
    }

    private static string Line(Glimpse glimpse) =>
        string.Join("  ", new[] { glimpse.Clock, glimpse.Words, glimpse.Advice, Rate(glimpse) }.Where(part => part.Length > 0));

    private static string Rate(Glimpse glimpse) => glimpse.FramesPerSecond.ToString("0 'frames/s'", CultureInfo.InvariantCulture);

    private static bool SaysTheSame(Glimpse a, Glimpse b) =>
        a.Hint == b.Hint && a.Mood?.Expression == b.Mood?.Expression && a.Mood?.Stable == b.Mood?.Stable;
}
