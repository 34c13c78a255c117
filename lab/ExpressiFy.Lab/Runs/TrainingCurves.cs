using System.Globalization;
using ExpressiFy.Lab.Charts;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// A chart of a training run by epoch: the loss, the held-out accuracy and the learning rate, one below the other.
/// </summary>
public sealed class TrainingCurves
{
    private const int Width = 640;
    private const int PanelHeight = 150;
    private const int Left = 64;
    private const int Right = 20;
    private const int Top = 40;
    private const int Between = 62;

    private readonly IReadOnlyList<EpochResult> epochs;
    private readonly Svg drawing;
    private readonly Axis across;

    private TrainingCurves(IReadOnlyList<EpochResult> epochs, Svg drawing, Axis across)
    {
        this.epochs = epochs;
        this.drawing = drawing;
        this.across = across;
    }

    /// <param name="run">Name of the run.</param>
    /// <param name="epochs">The finished epochs, at least one.</param>
    /// <param name="planned">Epochs of the recipe; the right end of the axis.</param>
    public static string Of(string run, IReadOnlyList<EpochResult> epochs, int planned)
    {
        var title = $"Training of {run}: loss, held-out accuracy and learning rate "
            + $"after {epochs.Count} of {planned} epochs";
        var drawing = new Svg(title, Width, Top + (3 * (PanelHeight + Between)));
        var across = new Axis(0, Math.Max(planned, epochs[^1].Epoch), Left, Width - Right);
        new TrainingCurves(epochs, drawing, across).Draw();
        return drawing.ToString();
    }

    private void Draw()
    {
        var best = epochs.MaxBy(epoch => epoch.HeldOut.Accuracy)!;
        var bestPercent = best.HeldOut.Accuracy * 100;
        var accuracyHeading = FormattableString.Invariant(
            $"Accuracy on the held-out faces, best {bestPercent:0.00} % after epoch {best.Epoch}");

        DrawPanel(0, "Loss on the faces learned from", epoch => epoch.Loss, "0.##");
        var accuracyAxis = DrawPanel(1, accuracyHeading, epoch => epoch.HeldOut.Accuracy * 100, "0.## '%'");
        drawing.Dot(across.At(best.Epoch), accuracyAxis.At(bestPercent), "other-bar");
        DrawPanel(2, "Learning rate at the end of the epoch", epoch => epoch.Rate, "0.#####");
    }

    /// <param name="position">0 for the panel at the top.</param>
    /// <param name="heading">Text above the panel.</param>
    /// <param name="value">The value of an epoch; epochs without a finite one are left out.</param>
    /// <param name="format">Format of the tick labels.</param>
    /// <returns>The vertical axis.</returns>
    private Axis DrawPanel(int position, string heading, Func<EpochResult, double> value, string format)
    {
        var top = Top + (position * (PanelHeight + Between));
        var finite = epochs.Where(epoch => double.IsFinite(value(epoch))).ToArray();
        var up = Axis.Of(finite.Select(value).DefaultIfEmpty(0), top + PanelHeight, top);
        drawing.Text(Left, top - 14, heading, kind: "heading");
        foreach (var tick in up.Ticks())
        {
            drawing.Line(Left, up.At(tick), Width - Right, up.At(tick), "grid");
            drawing.Text(
                Left - 8, up.At(tick) + 4, tick.ToString(format, CultureInfo.InvariantCulture), "end", "faint");
        }

        foreach (var tick in across.Ticks())
        {
            var label = FormattableString.Invariant($"{tick:0.#}");
            drawing.Text(across.At(tick), top + PanelHeight + 18, label, "middle", "faint");
        }

        drawing.Curve(finite.Select(epoch => (across.At(epoch.Epoch), up.At(value(epoch)))), "curve");

        // A curve of one point is invisible.
        if (finite.Length == 1)
            drawing.Dot(across.At(finite[0].Epoch), up.At(value(finite[0])), "bar");
        return up;
    }
}
