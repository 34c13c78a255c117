using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A planet with its rings, a few stars, the ground of another.</summary>
internal static class OrbitDrawing
{
    private const int Stars = 13;

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        for (var star = 0; star < Stars; star++)
        {
            var x = Width * (((star * .381) + canvas.Chance.Between(0, .12)) % 1);
            var y = canvas.Height * (star + canvas.Chance.Between(.3, .8)) / Stars;
            canvas.Disc(x, y, star % 4 == 0 ? 2.4 : 1.3, palette.Main);
        }

        var rings = canvas.Count(1, 3);
        var radius = Width * canvas.Chance.Between(.23, .30);
        var middleX = Width * canvas.Chance.Between(.38, .62);
        var middleY = canvas.Height * canvas.Chance.Between(.40, .52);
        canvas.Turned(canvas.Chance.Between(-34, 22), middleX, middleY, () => Planet(canvas, radius, rings));
        var land = canvas.Height * .88;
        var hill = Markup($"Q{Width / 2} {land - 22} {Width} {land + 12}");
        canvas.Shape(palette.Shade, $"M0 {canvas.Height}V{land + 12}{hill}V{canvas.Height}z");
    }

    private static void Planet(ArtworkCanvas canvas, double radius, int rings)
    {
        var palette = canvas.Palette;
        Rings(canvas, radius, rings, isBehind: true);
        canvas.Disc(0, 0, radius, palette.Main);
        var limb = Markup($"M{-radius} 0A{radius} {radius} 0 0 0 {radius} 0");
        canvas.Shape(palette.Counter, $"{limb}A{radius} {radius * .5} 0 0 1 {-radius} 0z");
        Rings(canvas, radius, rings, isBehind: false);
        canvas.Disc(ReachOf(radius, rings) * .96, 0, Width * .035, palette.Counter);
    }

    /// <summary>Half of the width of a ring, the first of which is 1.</summary>
    private static double ReachOf(double radius, int ring) => radius * (1.25 + (.2 * ring));

    private static void Rings(ArtworkCanvas canvas, double radius, int rings, bool isBehind)
    {
        for (var ring = 1; ring <= rings; ring++)
        {
            var reach = ReachOf(radius, ring);
            var sweep = isBehind ? 1 : 0;
            canvas.Line(canvas.Palette.Soft, 4.2, $"M{-reach} 0A{reach} {reach * .27} 0 0 {sweep} {reach} 0");
        }
    }
}
