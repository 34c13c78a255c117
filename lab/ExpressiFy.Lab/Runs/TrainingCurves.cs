using System.Globalization;
using ExpressiFy.Lab.Charts;

namespace ExpressiFy.Lab.Runs;

/// <summary>How a training run went, epoch by epoch: its loss, its accuracy on the held-out faces and its learning rate, one below the other.</summary>
public static class TrainingCurves
{
    private const int Width = 640, PanelHeight = 150, Left = 64, Right = 20, Top = 40, Between = 62;

    /// <param name="epochs">Those finished, at least one.</param>
    /// <param name="planned">Epochs of the recipe: the right edge.</param>
    public static string Of(string run, IReadOnlyList<EpochResult> epochs, int planned)
    {
        var drawing = new Svg($"Training of {run}: loss, held-out accuracy and learning rate after {epochs.Count} of {planned} epochs", Width, Top + (3 * (PanelHeight + Between)));
        var across = new Axis(0, Math.Max(planned, epochs[^1].Epoch), Left, Width - Right);
        var best = epochs.MaxBy(epoch => epoch.HeldOut.Accuracy)!;

        Panel(0, "Loss on the faces learned from", epoch => epoch.Loss, "0.##");
        var accuracy = Panel(1, FormattableString.Invariant($"Accuracy on the held-out faces, best {best.HeldOut.Accuracy * 100:0.00} % after epoch {best.Epoch}"), epoch => epoch.HeldOut.Accuracy * 100, "0.## '%'");
        drawing.Dot(across.At(best.Epoch), accuracy.At(best.HeldOut.Accuracy * 100), "other-bar");
        Panel(2, "Learning rate at the end of the epoch", epoch => epoch.Rate, "0.#####");
        return drawing.ToString();

        Axis Panel(int place, string heading, Func<EpochResult, double> value, string format)
        {
            var top = Top + (place * (PanelHeight + Between));
            var shown = epochs.Where(epoch => double.IsFinite(value(epoch))).ToArray();
            var up = Axis.Of(shown.Select(value).DefaultIfEmpty(0), top + PanelHeight, top);
            drawing.Text(Left, top - 14, heading, kind: "heading");
            foreach (var tick in up.Ticks())
            {
                drawing.Line(Left, up.At(tick), Width - Right, up.At(tick), "grid");
                drawing.Text(Left - 8, up.At(tick) + 4, tick.ToString(format, CultureInfo.InvariantCulture), "end", "faint");
            }

            foreach (var tick in across.Ticks())
                drawing.Text(across.At(tick), top + PanelHeight + 18, FormattableString.Invariant($"{tick:0.#}"), "middle", "faint");
            drawing.Curve(shown.Select(epoch => (across.At(epoch.Epoch), up.At(value(epoch)))), "curve");
            if (shown.Length == 1)
                drawing.Dot(across.At(shown[0].Epoch), up.At(value(shown[0])), "bar"); // a curve of one point is not to be seen
            return up;
        }
    }
}
