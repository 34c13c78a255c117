namespace ExpressiFy.Lab.Charts;

/// <summary>Horizontal bars of values from 0 to 100 %, one below the other.</summary>
public static class BarChart
{
    private const int Left = 130;
    private const int Length = 360;
    private const int Right = 150;
    private const int BarHeight = 28;
    private const int Top = 48;
    private const int Bottom = 40;

    /// <param name="title">Heading of the chart.</param>
    /// <param name="bars">The bars from top to bottom.</param>
    /// <param name="mark">A value, 0…1, that a dashed line marks; null for no line.</param>
    public static string Of(string title, IReadOnlyList<Bar> bars, double? mark = null)
    {
        var bottom = Top + (bars.Count * BarHeight);
        var drawing = new Svg(title, Left + Length + Right, bottom + Bottom);
        var across = new Axis(0, 1, Left, Left + Length);
        drawing.Text(16, 24, title, kind: "heading");
        foreach (var tick in across.Ticks())
        {
            drawing.Line(across.At(tick), Top, across.At(tick), bottom, "grid");
            drawing.Text(
                across.At(tick), bottom + 18, FormattableString.Invariant($"{tick * 100:0} %"), "middle", "faint");
        }

        foreach (var (index, bar) in bars.Index())
        {
            var y = Top + (index * BarHeight);
            drawing.Text(Left - 8, y + 18, bar.Label, "end");
            drawing.Rectangle(Left, y + 5, across.At(bar.Value) - Left, BarHeight - 10, "bar");
            drawing.Text(Left + Length + 10, y + 18, bar.Note);
        }

        if (mark is not null)
            drawing.Line(across.At(mark.Value), Top, across.At(mark.Value), bottom, "dashed");
        return drawing.ToString();
    }
}
