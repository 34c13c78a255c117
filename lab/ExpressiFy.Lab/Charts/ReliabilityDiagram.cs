using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Charts;

/// <summary>Accuracy by confidence, before and after the temperature; on the dashed line both are equal.</summary>
public static class ReliabilityDiagram
{
    private const int Side = 260;
    private const int Left = 52;
    private const int Top = 64;
    private const int Between = 60;
    private const int Right = 20;
    private const int Bottom = 52;

    /// <summary>
    /// Proportion of the faces from which a bin is opaque. The accuracy of smaller bins is less certain; they are
    /// paler.
    /// </summary>
    private const double OpaqueFrom = .05;

    private const double LowestOpacity = .25;

    public static string Of(string title, EvaluationReport report)
    {
        var drawing = new Svg(
            $"Reliability of {title} before and after the temperature",
            Left + Side + Between + Side + Right,
            Top + Side + Bottom);
        drawing.Text(16, 24, $"{title}: accuracy of readings by their confidence", kind: "heading");
        var after = FormattableString.Invariant($"Divided by {report.Temperature}");
        DrawPanel(drawing, Left, "Before the temperature", report.Raw, report.Faces);
        DrawPanel(drawing, Left + Side + Between, after, report.Calibrated, report.Faces);
        return drawing.ToString();
    }

    private static void DrawPanel(Svg drawing, double left, string heading, Reliability reliability, int faces)
    {
        var across = new Axis(0, 1, left, left + Side);
        var up = new Axis(0, 1, Top + Side, Top);
        drawing.Text(left, Top - 12, FormattableString.Invariant($"{heading}: error {reliability.Error * 100:0.00} %"));
        foreach (var tick in across.Ticks())
        {
            var percent = FormattableString.Invariant($"{tick * 100:0}");
            drawing.Line(left, up.At(tick), left + Side, up.At(tick), "grid");
            drawing.Text(left - 6, up.At(tick) + 4, percent, "end", "faint");
            drawing.Text(across.At(tick), Top + Side + 18, percent, "middle", "faint");
        }

        foreach (var bin in reliability.Bins.Where(bin => bin.Faces > 0))
        {
            var width = across.At(bin.UpTo) - across.At(bin.Above) - 2;
            var height = up.At(0) - up.At(bin.Accuracy);
            var opacity = Math.Clamp(bin.Faces / (OpaqueFrom * faces), LowestOpacity, 1);
            drawing.Rectangle(across.At(bin.Above) + 1, up.At(bin.Accuracy), width, height, "bar", opacity);
        }

        drawing.Line(across.At(0), up.At(0), across.At(1), up.At(1), "dashed");
        drawing.Text(left + (Side / 2), Top + Side + 38, "confidence in %, bars: accuracy in %", "middle", "faint");
    }
}
