using System.Text.Encodings.Web;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Web.Artwork;

/// <summary>
/// Draws a title's poster or cover. The genre selects the motif, the mood selects the colours, and the name is
/// written below. Needs no network and no font file. The same title always gives the same bytes.
/// </summary>
public static class DrawnArtwork
{
    private const double Margin = 30;
    private const double CreatorSize = 21;
    private const double CreatorSpace = 34;
    private const double LineHeight = 1.12;
    private const double TextWidth = ArtworkCanvas.Width - (2 * Margin);

    /// <summary>How far above the name its ground begins to cover the motif.</summary>
    private const double FadeHeight = 70;

    private const string FontFamily = "'Avenir Next','Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif";

    /// <summary>A complete SVG document, 400×600 for a film and 400×400 for a track.</summary>
    public static string Draw(Title title)
    {
        var random = new Random(Seed(title.Id.ToString()));
        var palette = ArtworkPalette.Of(title, random);
        var height = title.Medium == Medium.Film ? 600d : 400d;
        var canvas = new ArtworkCanvas(palette, random, height);
        canvas.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 {height}\"");
        canvas.Write($" width=\"400\" height=\"{height}\" role=\"img\"><title>{Escape(title.Name)}</title>");
        WriteGradients(canvas);
        canvas.Write($"<rect width=\"400\" height=\"{height}\" fill=\"url(#g)\"/>");
        Motifs.Of(title.Genres)(canvas);
        WriteName(canvas, title);
        canvas.Write($"</svg>");
        return canvas.ToString();
    }

    /// <summary>"g" is the ground of the whole artwork, "f" the one that covers the motif behind the name.</summary>
    private static void WriteGradients(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.Write($"<defs><linearGradient id=\"g\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\">");
        canvas.Write($"<stop offset=\"0\" stop-color=\"{palette.Sky}\"/>");
        canvas.Write($"<stop offset=\".62\" stop-color=\"{palette.Sky}\"/>");
        canvas.Write($"<stop offset=\"1\" stop-color=\"{palette.Ground}\"/></linearGradient>");
        canvas.Write($"<linearGradient id=\"f\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\">");
        canvas.Write($"<stop offset=\"0\" stop-color=\"{palette.Ground}\" stop-opacity=\"0\"/>");
        canvas.Write($"<stop offset=\".34\" stop-color=\"{palette.Ground}\" stop-opacity=\".97\"/>");
        canvas.Write($"<stop offset=\"1\" stop-color=\"{palette.Ground}\"/></linearGradient></defs>");
    }

    private static void WriteName(ArtworkCanvas canvas, Title title)
    {
        var isFilm = title.Medium == Medium.Film;
        var lettering = isFilm
            ? Lettering.Fit(title.Name, TextWidth, largestSize: 56, mostLines: 5)
            : Lettering.Fit(title.Name, TextWidth, largestSize: 46, mostLines: 4);
        var creators = Lettering.Shorten(string.Join(", ", title.Creators), TextWidth, CreatorSize);
        var nameHeight = lettering.Lines.Count * lettering.Size * LineHeight;
        var top = canvas.Height - Margin - CreatorSpace - nameHeight;

        var fadeTop = Math.Max(0, top - FadeHeight);
        var coveredHeight = canvas.Height - fadeTop;
        canvas.Write($"<rect y=\"{fadeTop:0.#}\" width=\"400\" height=\"{coveredHeight:0.#}\" fill=\"url(#f)\"/>");
        canvas.Write($"<g fill=\"{canvas.Palette.Ink}\" font-family=\"{FontFamily}\">");
        for (var line = 0; line < lettering.Lines.Count; line++)
        {
            var baseline = top + (lettering.Size * (.86 + (line * LineHeight)));
            canvas.Write($"<text x=\"{Margin}\" y=\"{baseline:0.#}\" font-size=\"{lettering.Size:0.#}\"");
            canvas.Write($" font-weight=\"700\" letter-spacing=\"-.3\">{Escape(lettering.Lines[line])}</text>");
        }

        canvas.Write($"<text x=\"{Margin}\" y=\"{canvas.Height - Margin:0.#}\" font-size=\"{CreatorSize}\"");
        canvas.Write($" font-weight=\"500\">{Escape(creators)}</text></g>");
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    // Without the mixing of StableHash.Of, so that the drawings stay the same as in earlier versions.
    private static int Seed(string text) => (int)(StableHash.Fnv1a(text) & int.MaxValue);
}
