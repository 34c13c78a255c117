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

    public static Task ShowAsync(Screen screen, Watching watch, CancellationToken cancellation) =>
        screen.Console.Live(new Spectre.Console.Text("Opening …")).StartAsync(async live =>
        {
            Glimpse? drawn = null, last = null;
            await foreach (var glimpse in watch.GlimpsesAsync(inRealTime: true, cancellation))
            {
                last = glimpse;
                if (drawn is not null && glimpse.At - drawn.At < DrawingInterval)
                    continue;
                live.UpdateTarget(Picture(glimpse));
                drawn = glimpse;
            }

            if (last is not null)
                live.UpdateTarget(Picture(last));
        });

    /// <summary>The whole picture of one moment.</summary>
    public static IRenderable Picture(Glimpse glimpse)
    {
        var bars = new Grid().AddColumn().AddColumn(new GridColumn().Width(FullBar)).AddColumn(new GridColumn().RightAligned().Width(5));
        foreach (var expression in ExpressionLabels.All)
        {
            var share = glimpse.Scores?[expression] ?? 0;
            var style = glimpse.Mood?.Expression == expression ? "bold green" : "blue";
            bars.AddRow(
                expression.Name(),
                $"[{style}]{new string('█', (int)Math.Round(share * FullBar))}[/]",
                share.ToString("0 %", CultureInfo.InvariantCulture));
        }

        return new Rows(
            new Markup($"[bold]{Markup.Escape(glimpse.Words)}[/]"),
            bars,
            new Markup($"[yellow]{Markup.Escape(glimpse.Advice)}[/] "),
            new Markup(string.Create(
                CultureInfo.InvariantCulture,
                $"[grey]{glimpse.Clock}  {glimpse.FramesPerSecond:0} frames/s  Ctrl+C ends[/]")));
    }
}
