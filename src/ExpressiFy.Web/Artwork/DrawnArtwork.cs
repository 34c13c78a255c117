using System.Text.Encodings.Web;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Web.Artwork;

/// <summary>
/// A poster or cover drawn from what the catalogue knows: the genre gives the motif, the mood the colours, the name the lettering.
/// Needs no network and no font file; the same title always gives the same bytes.
/// </summary>
public static class DrawnArtwork
{
    private const double Margin = 30;
    private const double CreatorSize = 21;
    private const double LineHeight = 1.12;

    /// <summary>A complete SVG document, 400×600 for a film and 400×400 for a track.</summary>
    public static string Draw(Title title)
    {
        var chance = new Random(Seed(title.Id.ToString()));
        var palette = ArtworkPalette.Of(title, chance);
        var height = title.Medium == Medium.Film ? 600d : 400d;
        var art = new ArtworkCanvas(palette, chance, height);
        art.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 {height}\" width=\"400\" height=\"{height}\" role=\"img\">");
        art.Write($"<title>{Escape(title.Name)}</title><defs><linearGradient id=\"g\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\">");
        art.Write($"<stop offset=\"0\" stop-color=\"{palette.Sky}\"/><stop offset=\".62\" stop-color=\"{palette.Sky}\"/><stop offset=\"1\" stop-color=\"{palette.Ground}\"/></linearGradient>");
        art.Write($"<linearGradient id=\"f\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"{palette.Ground}\" stop-opacity=\"0\"/><stop offset=\".34\" stop-color=\"{palette.Ground}\" stop-opacity=\".97\"/><stop offset=\"1\" stop-color=\"{palette.Ground}\"/></linearGradient></defs>");
        art.Write($"<rect width=\"400\" height=\"{height}\" fill=\"url(#g)\"/>");
        Motifs.Of(title.Genres)(art);
        WriteName(art, title);
        art.Write($"</svg>");
        return art.ToString();
    }

    private static void WriteName(ArtworkCanvas art, Title title)
    {
        var lettering = Lettering.Fit(title.Name, ArtworkCanvas.Width - (2 * Margin), title.Medium == Medium.Film ? 56 : 46, title.Medium == Medium.Film ? 5 : 4);
        var creator = Lettering.Shorten(string.Join(", ", title.Creators), ArtworkCanvas.Width - (2 * Margin), CreatorSize);
        var block = lettering.Lines.Count * lettering.Size * LineHeight;
        var top = art.Height - Margin - 34 - block;

        // The ground rises to meet the lettering, so that the name is read whatever the motif does behind it.
        var veil = Math.Max(0, top - 70);
        art.Write($"<rect y=\"{veil:0.#}\" width=\"400\" height=\"{art.Height - veil:0.#}\" fill=\"url(#f)\"/>");
        art.Write($"<g fill=\"{art.Palette.Ink}\" font-family=\"'Avenir Next','Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif\">");
        for (var line = 0; line < lettering.Lines.Count; line++)
        {
            var baseline = top + (lettering.Size * (.86 + (line * LineHeight)));
            art.Write($"<text x=\"{Margin}\" y=\"{baseline:0.#}\" font-size=\"{lettering.Size:0.#}\" font-weight=\"700\" letter-spacing=\"-.3\">{Escape(lettering.Lines[line])}</text>");
        }

        art.Write($"<text x=\"{Margin}\" y=\"{art.Height - Margin:0.#}\" font-size=\"{CreatorSize}\" font-weight=\"500\">{Escape(creator)}</text></g>");
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    // Without the mixing of StableHash.Of, so that the drawings stay the same as in earlier versions.
    private static int Seed(string text) => (int)(StableHash.Fnv1a(text) & int.MaxValue);
}
