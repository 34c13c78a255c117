using System.Globalization;
using System.Text;

namespace ExpressiFy.Lab.Simulate;

/// <summary>Variety against fit as an SVG: a line of picks with more and more weight on variety, and the product's own list.</summary>
internal static class TradeOffChart
{
    private const double Width = 640, Height = 400, Left = 70, Right = 30, Top = 40, Bottom = 60;

    /// <summary>The last of the measures is the product's list, the others the line.</summary>
    public static string Of(IReadOnlyList<ListDiversity> measures)
    {
        var (lowX, highX) = Range(measures.Select(one => 1 - one.Likeness));
        var (lowY, highY) = Range(measures.Select(one => one.Fit));
        double X(ListDiversity one) => Left + ((1 - one.Likeness - lowX) / (highX - lowX) * (Width - Left - Right));
        double Y(ListDiversity one) => Height - Bottom - ((one.Fit - lowY) / (highY - lowY) * (Height - Top - Bottom));
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="13" role="img" aria-label="Fit of a list against its variety">""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<rect width="{Width}" height="{Height}" fill="#ffffff"/>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<path d="M{Left} {Top}V{Height - Bottom}H{Width - Right}" fill="none" stroke="#555"/>""");
        foreach (var (x, share) in new[] { 0, 0.5, 1 }.Select(share => (Left + (share * (Width - Left - Right)), share)))
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{x:0}" y="{Height - Bottom + 18}" text-anchor="middle">{lowX + (share * (highX - lowX)):0.00}</text>""");
        foreach (var (y, share) in new[] { 0, 0.5, 1 }.Select(share => (Height - Bottom - (share * (Height - Top - Bottom)), share)))
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Left - 8}" y="{y + 4:0}" text-anchor="end">{lowY + (share * (highY - lowY)):0.000}</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{(Left + Width - Right) / 2}" y="{Height - 18}" text-anchor="middle">variety: 1 – mean likeness of two titles of a list</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Left - 50}" y="22">fit: mean score of the list</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<polyline fill="none" stroke="#3366aa" stroke-width="2" points="{string.Join(' ', measures.SkipLast(1).Select(one => string.Create(CultureInfo.InvariantCulture, $"{X(one):0.0},{Y(one):0.0}")))}"/>""");
        foreach (var one in measures.SkipLast(1))
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<circle cx="{X(one):0.0}" cy="{Y(one):0.0}" r="4" fill="#3366aa"/><text x="{X(one) + 7:0.0}" y="{Y(one) - 7:0.0}" fill="#3366aa">{one.Name}</text>""");
        svg.AppendLine(CultureInfo.InvariantCulture, $"""<circle cx="{X(measures[^1]):0.0}" cy="{Y(measures[^1]):0.0}" r="6" fill="#cc4422"/><text x="{X(measures[^1]) - 10:0.0}" y="{Y(measures[^1]) + 18:0.0}" text-anchor="end" fill="#cc4422">{measures[^1].Name}</text>""");
        return svg.AppendLine("</svg>").ToString();
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var list = values.ToList();
        var margin = Math.Max(0.005, (list.Max() - list.Min()) * 0.15);
        return (list.Min() - margin, list.Max() + margin);
    }
}
