using System.Globalization;
using System.Net;
using System.Text;

namespace ExpressiFy.Lab.Charts;

/// <summary>An SVG drawing. Its colours follow the viewer's light or dark scheme.</summary>
/// <param name="title">Title, which screen readers read in place of the drawing.</param>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
public sealed class Svg(string title, int width, int height)
{
    /// <summary>
    /// The classes that a shape's kind can name. Text has a contrast of at least 4.5 to 1 against the background, lines
    /// of 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
    /// </summary>
    private const string Style =
        """
        svg{--paper:#ffffff;--ink:#1b1f24;--faint:#59636e;--grid:#d1d9e0;--line:#0b63c5;--other:#b93d08}
        @media (prefers-color-scheme:dark){
        svg{--paper:#0d1117;--ink:#e6edf3;--faint:#9198a1;--grid:#30363d;--line:#58a6ff;--other:#f0883e}
        }
        text{font:12px system-ui,sans-serif;fill:var(--ink)}
        .heading{font-size:14px;font-weight:600}
        .faint{fill:var(--faint)}
        .paper{fill:var(--paper)}
        .grid{stroke:var(--grid);fill:none}
        .dashed{stroke:var(--ink);stroke-dasharray:4 3;fill:none}
        .curve{stroke:var(--line);stroke-width:2;fill:none}
        .other-curve{stroke:var(--other);stroke-width:2;fill:none}
        .bar{fill:var(--line)}
        .other-bar{fill:var(--other)}
        """;

    private readonly StringBuilder shapes = new();

    /// <param name="anchor">Which point of the baseline is at x: start, middle or end.</param>
    /// <param name="kind">A class of the style sheet; empty for none.</param>
    public void Text(double x, double y, string text, string anchor = "start", string kind = "")
    {
        var encoded = WebUtility.HtmlEncode(text);
        Add($"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" class="{kind}">{encoded}</text>""");
    }

    public void Line(double fromX, double fromY, double toX, double toY, string kind) =>
        Add($"""<line x1="{fromX:0.#}" y1="{fromY:0.#}" x2="{toX:0.#}" y2="{toY:0.#}" class="{kind}"/>""");

    /// <param name="opacity">0…1.</param>
    public void Rectangle(double x, double y, double width, double height, string kind, double opacity = 1)
    {
        var position = FormattableString.Invariant($"x=\"{x:0.#}\" y=\"{y:0.#}\"");
        var size = FormattableString.Invariant($"width=\"{width:0.#}\" height=\"{height:0.#}\"");
        Add($"""<rect {position} {size} class="{kind}" opacity="{opacity:0.##}"/>""");
    }

    public void Curve(IEnumerable<(double X, double Y)> points, string kind)
    {
        var coordinates = points.Select(point => FormattableString.Invariant($"{point.X:0.#},{point.Y:0.#}"));
        Add($"""<polyline points="{string.Join(' ', coordinates)}" class="{kind}"/>""");
    }

    public void Dot(double x, double y, string kind) =>
        Add($"""<circle cx="{x:0.#}" cy="{y:0.#}" r="3" class="{kind}"/>""");

    /// <summary>The drawing as an SVG document.</summary>
    public override string ToString()
    {
        var size = $"viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" {size} role="img">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>{Style}</style>
            <rect width="100%" height="100%" class="paper"/>
            {shapes}</svg>

            """;
    }

    private void Add(FormattableString shape) =>
        shapes.Append(shape.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
