using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ExpressiFy.Cli.Watch;

/// <summary>The live display on a terminal: the mood in words, seven bars, a hint and the frame rate.</summary>
internal static class LiveBars
{
    /// <summary>Columns of a bar for a score of 1.</summary>
    private const int BarWidth = 40;

    private const int PercentWidth = 5;

    /// <summary>Shortest time between two drawings; a terminal over a slow line cannot show thirty a second.</summary>
    private static readonly TimeSpan DrawingInterval = TimeSpan.FromMilliseconds(66);

    public static Task ShowAsync(Screen screen, FrameWatcher watcher, CancellationToken cancellation)
    {
        var display = screen.Console.Live(new Spectre.Console.Text("Opening …"));
        return display.StartAsync(live => DrawUpdatesAsync(live, watcher, cancellation));
    }

    private static async Task DrawUpdatesAsync(
        LiveDisplayContext live, FrameWatcher watcher, CancellationToken cancellation)
    {
        WatchUpdate? drawn = null;
        WatchUpdate? last = null;
        await foreach (var update in watcher.UpdatesAsync(inRealTime: true, cancellation))
        {
            last = update;
            if (drawn is not null && update.Position - drawn.Position < DrawingInterval)
                continue;
            live.UpdateTarget(Draw(update));
            drawn = update;
        }

        if (last is not null)
            live.UpdateTarget(Draw(last));
    }

    private static Rows Draw(WatchUpdate update)
    {
        var footer = string.Create(
            CultureInfo.InvariantCulture,
            $"{update.Clock}  {update.FramesPerSecond:0} frames/s  Ctrl+C ends");
        return new(
            new Markup($"[bold]{Markup.Escape(update.Sentence)}[/]"),
            Bars(update),
            new Markup($"[yellow]{Markup.Escape(update.Advice)}[/] "),
            new Markup($"[grey]{footer}[/]"));
    }

    private static Grid Bars(WatchUpdate update)
    {
        var bars = new Grid()
            .AddColumn()
            .AddColumn(new GridColumn().Width(BarWidth))
            .AddColumn(new GridColumn().RightAligned().Width(PercentWidth));
        foreach (var expression in ExpressionLabels.All)
        {
            var score = update.Scores?[expression] ?? 0;
            var style = update.Mood?.Expression == expression ? "bold green" : "blue";
            var bar = new string('█', (int)Math.Round(score * BarWidth));
            bars.AddRow(
                expression.Name(),
                $"[{style}]{bar}[/]",
                score.ToString("0 %", CultureInfo.InvariantCulture));
        }

        return bars;
    }
}
