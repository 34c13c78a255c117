using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ExpressiFy.Cli.Watch;

/// <summary>Seven bars, the mood in words, a hint and the rate, drawn in place.</summary>
internal static class LiveBars
{
    /// <summary>Columns of a full bar.</summary>
    private const int FullBar = 40;

    /// <summary>Between two drawings; terminals over a slow line cannot follow thirty a second.</summary>
    private static readonly TimeSpan DrawingInterval = TimeSpan.FromMilliseconds(66);

    public static Task ShowAsync(Screen screen, FrameWatcher watch, CancellationToken cancellation) =>
        screen.Console.Live(new Spectre.Console.Text("Opening …")).StartAsync(async live =>
        {
            WatchUpdate? drawn = null, last = null;
            await foreach (var update in watch.UpdatesAsync(inRealTime: true, cancellation))
            {
                last = update;
                if (drawn is not null && update.At - drawn.At < DrawingInterval)
                    continue;
                live.UpdateTarget(Picture(update));
                drawn = update;
            }

            if (last is not null)
                live.UpdateTarget(Picture(last));
        });

    /// <summary>The whole picture of one moment.</summary>
    public static IRenderable Picture(WatchUpdate update)
    {
        var bars = new Grid().AddColumn().AddColumn(new GridColumn().Width(FullBar)).AddColumn(new GridColumn().RightAligned().Width(5));
        foreach (var expression in ExpressionLabels.All)
        {
            var share = update.Scores?[expression] ?? 0;
            var style = update.Mood?.Expression == expression ? "bold green" : "blue";
            bars.AddRow(
                expression.Name(),
                $"[{style}]{new string('█', (int)Math.Round(share * FullBar))}[/]",
                share.ToString("0 %", CultureInfo.InvariantCulture));
        }

        return new Rows(
            new Markup($"[bold]{Markup.Escape(update.Sentence)}[/]"),
            bars,
            new Markup($"[yellow]{Markup.Escape(update.Advice)}[/] "),
            new Markup(string.Create(
                CultureInfo.InvariantCulture,
                $"[grey]{update.Clock}  {update.FramesPerSecond:0} frames/s  Ctrl+C ends[/]")));
    }
}
