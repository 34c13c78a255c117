using System.Globalization;
using System.Net;
using System.Text;

namespace ExpressiFy.Lab.Charts;

/// <summary>A drawing in the making. Its shapes are of kinds whose colours follow the light or dark scheme of whoever looks at it.</summary>
/// <param name="title">What the drawing shows; also read aloud in its place.</param>
public sealed class Svg(string title, int width, int height)
{
    /// <summary>Kinds: line is the first curve or bar, other the second; text in faint and every line keep 4.5 and 3 to 1 against the paper.</summary>
    private const string Style =
        """
        svg{--paper:#ffffff;--ink:#1b1f24;--faint:#59636e;--grid:#d1d9e0;--line:#0b63c5;--other:#b93d08}
        @media (prefers-color-scheme:dark){svg{--paper:#0d1117;--ink:#e6edf3;--faint:#9198a1;--grid:#30363d;--line:#58a6ff;--other:#f0883e}}
        text{font:12px system-ui,sans-serif;fill:var(--ink)}.heading{font-size:14px;font-weight:600}.faint{fill:var(--faint)}
        .paper{fill:var(--paper)}.grid{stroke:var(--grid);fill:none}.dashed{stroke:var(--ink);stroke-dasharray:4 3;fill:none}
        .curve{stroke:var(--line);stroke-width:2;fill:none}.other-curve{stroke:var(--other);stroke-width:2;fill:none}
        .bar{fill:var(--line)}.other-bar{fill:var(--other)}
        """;

    private readonly StringBuilder shapes = new();

    /// <summary>The baseline of the text starts, is centred or ends at the point, as <paramref name="anchor"/> says: start, middle or end.</summary>
    public void Text(double x, double y, string text, string anchor = "start", string kind = "") =>
        Add($"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" class="{kind}">{WebUtility.HtmlEncode(text)}</text>""");

    public void Line(double fromX, double fromY, double toX, double toY, string kind) =>
        Add($"""<line x1="{fromX:0.#}" y1="{fromY:0.#}" x2="{toX:0.#}" y2="{toY:0.#}" class="{kind}"/>""");

    /// <param name="strength">How much of the kind's colour is laid on, 0…1.</param>
    public void Rectangle(double x, double y, double wide, double high, string kind, double strength = 1) =>
        Add($"""<rect x="{x:0.#}" y="{y:0.#}" width="{wide:0.#}" height="{high:0.#}" class="{kind}" opacity="{strength:0.##}"/>""");

    public void Curve(IEnumerable<(double X, double Y)> points, string kind) =>
        Add($"""<polyline points="{string.Join(' ', points.Select(point => FormattableString.Invariant($"{point.X:0.#},{point.Y:0.#}")))}" class="{kind}"/>""");

    public void Dot(double x, double y, string kind) => Add($"""<circle cx="{x:0.#}" cy="{y:0.#}" r="3" class="{kind}"/>""");

    /// <summary>The drawing as a file.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <style>{Style}</style>
        <rect width="100%" height="100%" class="paper"/>
        {shapes}</svg>

        """);

    private void Add(FormattableString shape) => shapes.Append(shape.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
