using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Charts;

/// <summary>How often readings are right that state a certain confidence, before and after the temperature; on the dashed line both agree.</summary>
public static class ReliabilityDiagram
{
    private const int Side = 260, Left = 52, Top = 64, Between = 60, Bottom = 52;

    /// <summary>Share of the faces from which on a bin is drawn full; bins with fewer are paler, since their accuracy is less sure.</summary>
    private const double Full = .05;

    public static string Of(string title, EvaluationReport report)
    {
        var drawing = new Svg($"Reliability of {title} before and after the temperature", Left + Side + Between + Side + 20, Top + Side + Bottom);
        drawing.Text(16, 24, $"{title}: accuracy of readings by their confidence", kind: "heading");
        Panel(drawing, Left, "Before the temperature", report.Raw, report.Faces);
        Panel(drawing, Left + Side + Between, FormattableString.Invariant($"Divided by {report.Temperature}"), report.Calibrated, report.Faces);
        return drawing.ToString();
    }

    private static void Panel(Svg drawing, double left, string heading, Reliability reliability, int faces)
    {
        var across = new Axis(0, 1, left, left + Side);
        var up = new Axis(0, 1, Top + Side, Top);
        drawing.Text(left, Top - 12, FormattableString.Invariant($"{heading}: error {reliability.Error * 100:0.00} %"));
        foreach (var tick in across.Ticks())
        {
            drawing.Line(left, up.At(tick), left + Side, up.At(tick), "grid");
            drawing.Text(left - 6, up.At(tick) + 4, FormattableString.Invariant($"{tick * 100:0}"), "end", "faint");
            drawing.Text(across.At(tick), Top + Side + 18, FormattableString.Invariant($"{tick * 100:0}"), "middle", "faint");
        }

        foreach (var bin in reliability.Bins.Where(bin => bin.Faces > 0))
        {
            drawing.Rectangle(
                across.At(bin.Above) + 1, up.At(bin.Accuracy), across.At(bin.UpTo) - across.At(bin.Above) - 2, up.At(0) - up.At(bin.Accuracy),
                "bar", Math.Clamp(bin.Faces / (Full * faces), .25, 1));
        }

        drawing.Line(across.At(0), up.At(0), across.At(1), up.At(1), "dashed");
        drawing.Text(left + (Side / 2), Top + Side + 38, "confidence in %, bars: accuracy in %", "middle", "faint");
    }
}
