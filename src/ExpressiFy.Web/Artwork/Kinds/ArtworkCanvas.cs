using System.Globalization;
using System.Text;
using ExpressiFy.Web.Artwork.Inks;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>Writes SVG shapes. Coordinates are in the artwork's own units, 200 wide, from the top left.</summary>
/// <param name="palette">The inks of the artwork.</param>
/// <param name="chance">The title's own random numbers.</param>
/// <param name="height">300 for a film's poster, 200 for a track's cover.</param>
/// <param name="amount">How much there is of what is drawn, 0 (a quiet title) … 1 (an active one).</param>
public sealed class ArtworkCanvas(ArtworkPalette palette, ArtworkChance chance, double height, double amount)
{
    /// <summary>Width of every artwork.</summary>
    public const double Width = 200;

    private readonly StringBuilder svg = new();
    private bool isMirrored;

    public ArtworkPalette Palette => palette;

    public ArtworkChance Chance => chance;

    public double Height => height;

    /// <summary>A whole number from <paramref name="few"/> for quiet titles to <paramref name="many"/>.</summary>
    public int Count(int few, int many) => few + (int)Math.Round(amount * (many - few));

    /// <summary>A length from <paramref name="small"/> for quiet titles to <paramref name="large"/>.</summary>
    public double Grow(double small, double large) => small + (amount * (large - small));

    /// <summary>Draws all that follows from right to left, in half of the titles.</summary>
    public void MirrorSometimes()
    {
        if (isMirrored || !chance.Happens(.5))
            return;
        isMirrored = true;
        Write($"<g transform=\"matrix(-1 0 0 1 {Width} 0)\">");
    }

    public void Disc(double x, double y, double radius, string fill) =>
        Write($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\"/>");

    public void Ellipse(double x, double y, double halfWidth, double halfHeight, string fill) =>
        Write($"<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{halfWidth}\" ry=\"{halfHeight}\" fill=\"{fill}\"/>");

    public void Box(double x, double y, double width, double boxHeight, string fill) =>
        Write($"<path fill=\"{fill}\" d=\"M{x} {y}h{width}v{boxHeight}h{-width}z\"/>");

    public void Shape(string fill, FormattableString path) =>
        Write($"<path fill=\"{fill}\" d=\"{Markup(path)}\"/>");

    public void Line(string stroke, double width, FormattableString path) =>
        Write($"<path fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\" d=\"{Markup(path)}\"/>");

    /// <summary>An upright shape with a round top that reaches down to <paramref name="foot"/>.</summary>
    public void Arch(double x, double top, double width, double foot, string fill)
    {
        var radius = width / 2;
        Shape(fill, $"M{x} {foot}V{top + radius}a{radius} {radius} 0 0 1 {width} 0V{foot}z");
    }

    /// <summary>Somebody who stands with the middle at <paramref name="x"/>.</summary>
    public void Person(double x, double foot, double personHeight, string fill)
    {
        var width = personHeight * .42;
        var head = width * .43;
        Disc(x, foot - personHeight + head, head, fill);
        Arch(x - (width / 2), foot - personHeight + (2.2 * head), width, foot, fill);
    }

    /// <summary>What <paramref name="draw"/> writes, moved to a point and turned around it.</summary>
    public void Turned(double degrees, double x, double y, Action draw)
    {
        Write($"<g transform=\"translate({x} {y}) rotate({degrees})\">");
        draw();
        Write($"</g>");
    }

    /// <summary>What <paramref name="draw"/> writes, where it lies inside of a path.</summary>
    public void Clipped(FormattableString path, Action draw)
    {
        Write($"<clipPath id=\"c\"><path d=\"{Markup(path)}\"/></clipPath><g clip-path=\"url(#c)\">");
        draw();
        Write($"</g>");
    }

    /// <summary>Markup with numbers of one decimal, which is finer than a pixel at every size of the pages.</summary>
    public static string Markup(FormattableString markup)
    {
        var arguments = markup.GetArguments().Select(Rounded).ToArray();
        return string.Format(CultureInfo.InvariantCulture, markup.Format, arguments);
    }

    public override string ToString() => isMirrored ? $"{svg}</g>" : svg.ToString();

    private void Write(FormattableString markup) => svg.Append(Markup(markup));

    // Adding nought turns a negative nought, which would be written "-0", into nought.
    private static object? Rounded(object? argument) =>
        argument is double number ? Math.Round(number, 1, MidpointRounding.AwayFromZero) + 0d : argument;
}
