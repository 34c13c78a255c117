namespace ExpressiFy.Lab.Charts;

/// <summary>One bar of a drawing.</summary>
/// <param name="Share">Its length, 0…1.</param>
/// <param name="Note">What is written behind it.</param>
public sealed record Bar(string Label, double Share, string Note);

/// <summary>Shares one below the other.</summary>
public static class BarChart
{
    private const int Left = 130, Length = 360, Row = 28, Top = 48;

    /// <param name="mark">A share that a dashed line marks, if any.</param>
    public static string Of(string title, IReadOnlyList<Bar> bars, double? mark = null)
    {
        var drawing = new Svg(title, Left + Length + 150, Top + (bars.Count * Row) + 40);
        var across = new Axis(0, 1, Left, Left + Length);
        drawing.Text(16, 24, title, kind: "heading");
        var bottom = Top + (bars.Count * Row);
        foreach (var tick in across.Ticks())
        {
            drawing.Line(across.At(tick), Top, across.At(tick), bottom, "grid");
            drawing.Text(across.At(tick), bottom + 18, FormattableString.Invariant($"{tick * 100:0} %"), "middle", "faint");
        }

        for (var i = 0; i < bars.Count; i++)
        {
            var y = Top + (i * Row);
            drawing.Text(Left - 8, y + 18, bars[i].Label, "end");
            drawing.Rectangle(Left, y + 5, across.At(bars[i].Share) - Left, Row - 10, "bar");
            drawing.Text(Left + Length + 10, y + 18, bars[i].Note);
        }

        if (mark is { } share)
            drawing.Line(across.At(share), Top, across.At(share), bottom, "dashed");
        return drawing.ToString();
    }
}
