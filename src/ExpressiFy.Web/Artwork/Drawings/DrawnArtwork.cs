using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;
using ExpressiFy.Web.Artwork.Inks;
using ExpressiFy.Web.Artwork.Kinds;
using static System.FormattableString;

namespace ExpressiFy.Web.Artwork.Drawings;

/// <summary>
/// Draws a title's poster or cover: genres say what is drawn, moods the inks, the year the manner of print, and affect
/// how much there is of it. Without words, fonts or network. The same title always gives the same bytes.
/// </summary>
public static class DrawnArtwork
{
    /// <summary>
    /// Part of every <see cref="Fingerprint"/>. Raise it with every change of what is drawn, so that no browser mixes
    /// old pictures with new ones.
    /// </summary>
    public const int Version = 2;

    /// <summary>Height in the artwork's units, 200 wide: a film's poster is 2:3, a track's cover square.</summary>
    private const double PosterHeight = 300, CoverHeight = 200;

    /// <summary>Arousal of the titles with the least and with the most in their pictures.</summary>
    private const double QuietArousal = -.25, ActiveArousal = .5;

    /// <summary>A complete SVG document, twice as large as its units.</summary>
    /// <param name="title">Its id, genres, moods and year are used.</param>
    /// <param name="mood">The mood of the page, to which the darkest ink leans; null on a page without one.</param>
    public static string Draw(Title title, Expression? mood = null)
    {
        var affect = title.Affect;
        var palette = PaletteOf(title, mood);
        var chance = new ArtworkChance($"{title.Id}/shapes");
        var amount = Math.Clamp((affect.Arousal - QuietArousal) / (ActiveArousal - QuietArousal), 0, 1);
        var height = title.Medium.IsWatched() ? PosterHeight : CoverHeight;
        var canvas = new ArtworkCanvas(palette, chance, height, amount);
        canvas.Box(0, 0, ArtworkCanvas.Width, height, palette.Ground);
        ArtworkKinds.Draw(ArtworkKinds.Of(title), canvas);
        var size = Invariant($"width=\"{2 * ArtworkCanvas.Width}\" height=\"{2 * height}\"");
        var box = Invariant($"viewBox=\"0 0 {ArtworkCanvas.Width} {height}\"");
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" {box} {size}>{canvas}</svg>";
    }

    /// <summary>The inks of a title's drawing.</summary>
    internal static ArtworkPalette PaletteOf(Title title, Expression? mood = null)
    {
        var hues = MoodHues.Of(title.Moods, new ArtworkChance(title.Id.ToString()));
        return ArtworkPrint.Of(title.Year, title.Affect, hues, mood);
    }

    /// <summary>Eight hexadecimal digits that change with everything that the drawing depends on.</summary>
    public static string Fingerprint(Title title)
    {
        var moods = title.Moods.Select(tag => Invariant($"{tag.Word.Name}:{tag.Strength}"));
        string[] parts =
        [
            Invariant($"{Version}"),
            title.Id.ToString(),
            Invariant($"{title.Year}"),
            string.Join(',', title.Genres),
            string.Join(',', moods),
        ];
        return StableHash.Of(string.Join('|', parts)).ToString("x8", CultureInfo.InvariantCulture);
    }
}
