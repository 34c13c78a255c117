using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>Sound that leaves a corner: quarter rings, and an ear for it.</summary>
internal static class ArcsDrawing
{
    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var fromBelow = canvas.Chance.Happens(.6);
        var y = fromBelow ? canvas.Height : 0;
        var rings = canvas.Count(3, 6);
        var radius = Math.Min(Width * canvas.Chance.Between(1.02, 1.16), canvas.Height * .97);
        var thickness = radius * .86 / rings;
        for (var ring = 0; ring < rings; ring++)
        {
            var band = thickness * canvas.Chance.Between(.45, .68);
            canvas.Disc(0, y, radius, palette.Inks[ring % palette.Inks.Count]);
            canvas.Disc(0, y, radius - band, palette.Ground);
            radius -= thickness;
        }

        canvas.Disc(0, y, Math.Max(radius, Width * .11), palette.Main);
        var ear = Width * canvas.Chance.Between(.08, .11);
        canvas.Disc(Width * .84, fromBelow ? Width * .16 : canvas.Height - (Width * .16), ear, palette.Main);
    }
}
