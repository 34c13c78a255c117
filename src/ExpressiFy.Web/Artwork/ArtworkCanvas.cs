using System.Globalization;
using System.Text;

namespace ExpressiFy.Web.Artwork;

/// <summary>Writes SVG shapes. Coordinates are in the artwork's own units, 400 wide.</summary>
public sealed class ArtworkCanvas(ArtworkPalette palette, Random chance, double height)
{
    public const double Width = 400;

    private readonly StringBuilder svg = new();

    public ArtworkPalette Palette => palette;

    /// <summary>Height of the whole artwork: 600 for a film's poster, 400 for a track's cover.</summary>
    public double Height => height;

    /// <summary>Height of the part that is the motif's; the title stands below.</summary>
    public double Stage => height * .66;

    /// <summary>The middle of the motif.</summary>
    public (double X, double Y) Middle => (Width / 2, Stage * .52);

    /// <summary>A number between two bounds, the title's own.</summary>
    public double Between(double low, double high) => low + (chance.NextDouble() * (high - low));

    public int Pick(int count) => chance.Next(count);

    public void Circle(double x, double y, double radius, string fill, double opacity = 1) =>
        Write($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"/>");

    public void Ring(double x, double y, double radius, string stroke, double width, double opacity = 1) =>
        Write($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width:0.#}\" stroke-opacity=\"{opacity:0.##}\"/>");

    public void Bar(double x, double y, double width, double barHeight, string fill, double opacity = 1, double round = 0) =>
        Write($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{barHeight:0.#}\" rx=\"{round:0.#}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"/>");

    public void Shape(string path, string fill, double opacity = 1) =>
        Write($"<path d=\"{path}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"/>");

    public void Stroke(string path, string stroke, double width, double opacity = 1) =>
        Write($"<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width:0.#}\" stroke-opacity=\"{opacity:0.##}\" stroke-linecap=\"round\"/>");

    public void Turned(double degrees, double x, double y, Action draw)
    {
        Write($"<g transform=\"rotate({degrees:0.#} {x:0.#} {y:0.#})\">");
        draw();
        svg.Append("</g>");
    }

    /// <summary>A path through points, with numbers as SVG wants them.</summary>
    public static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);

    public void Write(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => svg.ToString();
}
