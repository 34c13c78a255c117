using System.Globalization;
using System.Text;

namespace ExpressiFy.Web.Artwork;

/// <summary>Writes SVG shapes. Coordinates are in the artwork's own units, 400 wide.</summary>
/// <param name="palette">The colours of the artwork.</param>
/// <param name="random">The title's own random numbers, the same at every drawing.</param>
/// <param name="height">600 for a film's poster, 400 for a track's cover.</param>
public sealed class ArtworkCanvas(ArtworkPalette palette, Random random, double height)
{
    public const double Width = 400;

    /// <summary>The share of the height that is the motif's; the title stands below.</summary>
    private const double StageShare = .66;

    private readonly StringBuilder svg = new();

    public ArtworkPalette Palette => palette;

    public double Height => height;

    /// <summary>Height of the motif's part.</summary>
    public double Stage => height * StageShare;

    /// <summary>The middle of the motif.</summary>
    public (double X, double Y) Middle => (Width / 2, Stage * .52);

    /// <summary>The title's next random number, from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + (random.NextDouble() * (high - low));

    /// <summary>The title's next random number, from 0 to <paramref name="count"/> - 1.</summary>
    public int Pick(int count) => random.Next(count);

    public void Circle(double x, double y, double radius, string fill, double opacity = 1)
    {
        Write($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"");
        Write($" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"/>");
    }

    public void Ring(double x, double y, double radius, string stroke, double width, double opacity = 1)
    {
        Write($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"none\"");
        Write($" stroke=\"{stroke}\" stroke-width=\"{width:0.#}\" stroke-opacity=\"{opacity:0.##}\"/>");
    }

    public void Bar(
        double x, double y, double width, double barHeight, string fill, double opacity = 1, double cornerRadius = 0)
    {
        Write($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{barHeight:0.#}\"");
        Write($" rx=\"{cornerRadius:0.#}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"/>");
    }

    public void Shape(string path, string fill, double opacity = 1) =>
        Write($"<path d=\"{path}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"/>");

    public void Stroke(string path, string stroke, double width, double opacity = 1)
    {
        Write($"<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width:0.#}\"");
        Write($" stroke-opacity=\"{opacity:0.##}\" stroke-linecap=\"round\"/>");
    }

    /// <summary>Turns what <paramref name="draw"/> writes around a point.</summary>
    public void Turned(double degrees, double x, double y, Action draw)
    {
        Write($"<g transform=\"rotate({degrees:0.#} {x:0.#} {y:0.#})\">");
        draw();
        svg.Append("</g>");
    }

    /// <summary>A path, with numbers as SVG writes them.</summary>
    public static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);

    public void Write(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => svg.ToString();
}
