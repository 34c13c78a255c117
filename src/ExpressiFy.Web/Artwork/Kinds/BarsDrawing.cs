using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A phrase of sound, read from left to right.</summary>
internal static class BarsDrawing
{
    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        var bars = canvas.Count(4, 7);
        var step = (Width - 28) / bars;
        var radius = step * .36;
        var line = canvas.Height * canvas.Chance.Between(.46, .56);
        var phase = canvas.Chance.Between(0, Math.PI);
        var swing = canvas.Height * canvas.Grow(.16, .34);
        canvas.Disc(Width * canvas.Chance.Between(.3, .7), line, Width * .36, palette.Soft);
        for (var bar = 0; bar < bars; bar++)
        {
            var reach = (swing * Math.Abs(Math.Sin(phase + (bar * 1.25)))) + canvas.Chance.Between(8, 26);
            var x = 14 + (step * (bar + .5)) - radius;
            var fill = bar % 3 == 1 ? palette.Counter : palette.Main;
            canvas.Shape(fill, Capsule(x, line - reach, radius, reach * canvas.Chance.Between(1.5, 1.9)));
        }
    }

    private static FormattableString Capsule(double x, double top, double radius, double length) =>
        $"M{x} {top}a{radius} {radius} 0 0 1 {2 * radius} 0v{length}a{radius} {radius} 0 0 1 {-2 * radius} 0z";
}
