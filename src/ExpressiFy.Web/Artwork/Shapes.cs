using static ExpressiFy.Web.Artwork.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork;

/// <summary>Motifs of one or few large shapes.</summary>
internal static class Shapes
{
    public static void Planet(ArtworkCanvas canvas)
    {
        for (var star = 0; star < 46; star++)
        {
            canvas.Circle(
                canvas.Between(0, Width),
                canvas.Between(0, canvas.Stage),
                canvas.Between(.7, 2.2),
                canvas.Palette.Accent,
                canvas.Between(.4, .95));
        }

        var (x, y) = canvas.Middle;
        var radius = canvas.Between(72, 96);
        canvas.Circle(x, y, radius, canvas.Palette.Second);
        canvas.Circle(x + (radius * .28), y + (radius * .22), radius * .72, canvas.Palette.Deep, .25);
        canvas.Turned(canvas.Between(-28, 22), x, y, () =>
        {
            for (var ring = 0; ring < 3; ring++)
                PlanetRing(canvas, x, y, radius, ring);
        });
    }

    private static void PlanetRing(ArtworkCanvas canvas, double x, double y, double radius, int ring)
    {
        var wide = (radius * 1.55) + (ring * 14);
        var high = (radius * .36) + (ring * 4);
        var end = (radius * 3.1) + (ring * 28);
        var start = x - (radius * 1.55) - (ring * 14);
        canvas.Stroke(
            Path($"M{start:0.#} {y} a{wide:0.#} {high:0.#} 0 0 0 {end:0.#} 0"), canvas.Palette.Accent, 4.5 - ring, .9);
    }

    public static void TwoMoons(ArtworkCanvas canvas)
    {
        var (x, y) = canvas.Middle;
        var radius = canvas.Between(86, 104);
        var apart = canvas.Between(48, 64);
        canvas.Circle(x - apart, y - canvas.Between(-18, 18), radius, canvas.Palette.Accent, .88);
        canvas.Circle(x + apart, y + canvas.Between(-18, 18), radius, canvas.Palette.Second, .78);
        canvas.Ring(x, y, radius * 1.7, canvas.Palette.Accent, 1.5, .45);
    }

    public static void Rings(ArtworkCanvas canvas)
    {
        var (x, y) = canvas.Middle;
        var driftX = canvas.Between(-3.4, 3.4);
        var driftY = canvas.Between(-2.6, 2.6);
        for (var ring = 11; ring >= 0; ring--)
        {
            var fill = ring % 2 == 0 ? canvas.Palette.Accent : canvas.Palette.Deep;
            canvas.Circle(x + (ring * driftX), y + (ring * driftY), 14 + (ring * 15), fill, .94 - (ring * .045));
        }
    }

    public static void Burst(ArtworkCanvas canvas)
    {
        const double Length = 520;
        var x = canvas.Between(140, 260);
        var y = canvas.Middle.Y + canvas.Between(-20, 40);
        var rays = 18 + (2 * canvas.Pick(5));
        for (var ray = 0; ray < rays; ray++)
        {
            var from = ray * 2 * Math.PI / rays;
            var to = (ray + canvas.Between(.35, .6)) * 2 * Math.PI / rays;
            var first = Path($"L{x + (Length * Math.Cos(from)):0.#} {y + (Length * Math.Sin(from)):0.#}");
            var second = Path($"L{x + (Length * Math.Cos(to)):0.#} {y + (Length * Math.Sin(to)):0.#}Z");
            var fill = ray % 3 == 0 ? canvas.Palette.Accent : canvas.Palette.Second;
            canvas.Shape($"{Path($"M{x:0.#} {y:0.#}")} {first} {second}", fill, .62);
        }

        canvas.Circle(x, y, canvas.Between(40, 58), canvas.Palette.Accent);
        canvas.Circle(x, y, 24, canvas.Palette.Deep);
    }

    public static void Pebbles(ArtworkCanvas canvas)
    {
        string[] fills = [canvas.Palette.Accent, canvas.Palette.Second, canvas.Palette.Deep];
        for (var pebble = 0; pebble < 11; pebble++)
        {
            canvas.Circle(
                canvas.Between(20, 380),
                canvas.Between(.08, .92) * canvas.Stage,
                canvas.Between(22, 74),
                fills[pebble % 3],
                canvas.Between(.55, .85));
        }
    }

    public static void Arches(ArtworkCanvas canvas)
    {
        string[] fills = [canvas.Palette.Second, canvas.Palette.Deep, canvas.Palette.Accent];
        var count = 3 + canvas.Pick(2);
        var width = 320d / count;
        for (var arch = 0; arch < count; arch++)
        {
            var x = 40 + (arch * width);
            var top = canvas.Stage * (.22 + canvas.Between(0, .26));
            for (var inner = 0; inner < 3; inner++)
            {
                var inset = inner * width * .13;
                var half = (width * .44) - (inner * width * .13);
                var left = Path($"M{x + inset:0.#} {canvas.Stage:0} V{top + half + inset:0.#}");
                var right = Path($"a{half:0.#} {half:0.#} 0 0 1 {2 * half:0.#} 0 V{canvas.Stage:0}Z");
                canvas.Shape($"{left} {right}", fills[inner], .85);
            }
        }
    }

    public static void Record(ArtworkCanvas canvas)
    {
        var x = canvas.Between(120, 280);
        var y = canvas.Middle.Y + 8;
        canvas.Circle(x, y, 132, canvas.Palette.Deep, .95);
        for (var groove = 0; groove < 7; groove++)
            canvas.Ring(x, y, 62 + (groove * 10), canvas.Palette.Second, 1.2, .75);
        canvas.Circle(x, y, 48, canvas.Palette.Accent);
        canvas.Circle(x, y, 7, canvas.Palette.Deep);
    }
}
