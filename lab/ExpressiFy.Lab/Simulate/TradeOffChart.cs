using System.Globalization;
using System.Text;

namespace ExpressiFy.Lab.Simulate;

/// <summary>
/// Fit against diversity as an SVG: a line of selections by increasing strength, and the product's own lists.
/// </summary>
internal sealed class TradeOffChart
{
    private const double Width = 640;
    private const double Height = 400;
    private const double Left = 70;
    private const double Right = 30;
    private const double Top = 40;
    private const double Bottom = 60;

    /// <summary>Distance of the outermost points from the edges, as a fraction of the range and at least.</summary>
    private const double RelativeMargin = 0.15;
    private const double LowestMargin = 0.005;

    private const string LineColour = "#3366aa";
    private const string ProductColour = "#cc4422";

    private static readonly double[] TickPositions = [0, 0.5, 1];

    private readonly IReadOnlyList<ListDiversity> measures;
    private readonly (double Low, double High) diversity;
    private readonly (double Low, double High) fit;
    private readonly StringBuilder svg = new();

    private TradeOffChart(IReadOnlyList<ListDiversity> measures)
    {
        this.measures = measures;
        diversity = RangeOf(measures.Select(DiversityOf));
        fit = RangeOf(measures.Select(measure => measure.Fit));
    }

    /// <param name="measures">The selections by strength; the product's lists last.</param>
    public static string Of(IReadOnlyList<ListDiversity> measures)
    {
        var chart = new TradeOffChart(measures);
        chart.AddAxes();
        chart.AddSelections();
        chart.AddProduct();
        chart.svg.AppendLine("</svg>");
        return chart.svg.ToString();
    }

    private static double DiversityOf(ListDiversity measure) => 1 - measure.Similarity;

    private static (double Low, double High) RangeOf(IEnumerable<double> values)
    {
        var low = values.Min();
        var high = values.Max();
        var margin = Math.Max(LowestMargin, (high - low) * RelativeMargin);
        return (low - margin, high + margin);
    }

    private double X(ListDiversity measure)
    {
        var position = (DiversityOf(measure) - diversity.Low) / (diversity.High - diversity.Low);
        return Left + (position * (Width - Left - Right));
    }

    private double Y(ListDiversity measure)
    {
        var position = (measure.Fit - fit.Low) / (fit.High - fit.Low);
        return Height - Bottom - (position * (Height - Top - Bottom));
    }

    private void AddAxes()
    {
        const string Namespace = "http://www.w3.org/2000/svg";
        const string Font = "font-family=\"sans-serif\" font-size=\"13\"";
        const string Label = "role=\"img\" aria-label=\"Fit of a list against its variety\"";
        Add($"""<svg xmlns="{Namespace}" viewBox="0 0 {Width} {Height}" {Font} {Label}>""");
        Add($"""<rect width="{Width}" height="{Height}" fill="#ffffff"/>""");
        Add($"""<path d="M{Left} {Top}V{Height - Bottom}H{Width - Right}" fill="none" stroke="#555"/>""");
        foreach (var position in TickPositions)
        {
            var x = Left + (position * (Width - Left - Right));
            var value = diversity.Low + (position * (diversity.High - diversity.Low));
            Add($"""<text x="{x:0}" y="{Height - Bottom + 18}" text-anchor="middle">{value:0.00}</text>""");
        }

        foreach (var position in TickPositions)
        {
            var y = Height - Bottom - (position * (Height - Top - Bottom));
            var value = fit.Low + (position * (fit.High - fit.Low));
            Add($"""<text x="{Left - 8}" y="{y + 4:0}" text-anchor="end">{value:0.000}</text>""");
        }

        const string XTitle = "variety: 1 – mean likeness of two titles of a list";
        Add($"""<text x="{(Left + Width - Right) / 2}" y="{Height - 18}" text-anchor="middle">{XTitle}</text>""");
        Add($"""<text x="{Left - 50}" y="22">fit: mean score of the list</text>""");
    }

    private void AddSelections()
    {
        var points = measures.SkipLast(1)
            .Select(measure => FormattableString.Invariant($"{X(measure):0.0},{Y(measure):0.0}"));
        var coordinates = string.Join(' ', points);
        Add($"""<polyline fill="none" stroke="{LineColour}" stroke-width="2" points="{coordinates}"/>""");
        foreach (var measure in measures.SkipLast(1))
        {
            var x = X(measure);
            var y = Y(measure);
            var circle = FormattableString.Invariant(
                $"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"4\" fill=\"{LineColour}\"/>");
            Add($"""{circle}<text x="{x + 7:0.0}" y="{y - 7:0.0}" fill="{LineColour}">{measure.Name}</text>""");
        }
    }

    private void AddProduct()
    {
        var product = measures[^1];
        var x = X(product);
        var y = Y(product);
        const string Style = $"text-anchor=\"end\" fill=\"{ProductColour}\"";
        var circle = FormattableString.Invariant(
            $"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"6\" fill=\"{ProductColour}\"/>");
        Add($"""{circle}<text x="{x - 10:0.0}" y="{y + 18:0.0}" {Style}>{product.Name}</text>""");
    }

    private void Add(FormattableString line) => svg.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
