using static ExpressiFy.Web.Artwork.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork;

/// <summary>Motifs that repeat one element over the stage.</summary>
internal static class Patterns
{
    public static void Tiles(ArtworkCanvas canvas)
    {
        const double Side = 80;
        for (double y = 0; y + Side <= canvas.Stage + 1; y += Side)
        {
            for (double x = 0; x < Width; x += Side)
                Tile(canvas, x, y, Side);
        }
    }

    private static void Tile(ArtworkCanvas canvas, double x, double y, double side)
    {
        var fill = canvas.Pick(3) switch
        {
            0 => canvas.Palette.Accent,
            1 => canvas.Palette.Second,
            _ => canvas.Palette.Deep,
        };
        var middleX = x + (side / 2);
        var middleY = y + (side / 2);
        if (canvas.Pick(4) == 0)
        {
            canvas.Circle(middleX, middleY, side * .32, fill, .9);
            return;
        }

        var quarter = Path($"M{x} {y}h{side}a{side} {side} 0 0 1 -{side} {side}Z");
        canvas.Turned(90 * canvas.Pick(4), middleX, middleY, () => canvas.Shape(quarter, fill, .85));
    }

    public static void Blinds(ArtworkCanvas canvas)
    {
        var (x, y) = canvas.Middle;
        canvas.Circle(x + canvas.Between(-50, 50), y, canvas.Between(95, 125), canvas.Palette.Accent, .92);
        canvas.Turned(canvas.Between(-24, -12), x, y, () =>
        {
            for (var line = -7; line < 9; line++)
                canvas.Bar(-120, y + (line * 38), 660, 17, canvas.Palette.Deep, .82);
        });
    }

    public static void Equaliser(ArtworkCanvas canvas)
    {
        var phase = canvas.Between(0, 6);
        for (var bar = 0; bar < 13; bar++)
        {
            var wave = Math.Abs(Math.Sin(phase + (bar * .62)));
            var height = canvas.Stage * (.16 + (.52 * wave)) * canvas.Between(.75, 1);
            var top = canvas.Middle.Y + 14 - (height / 2);
            var fill = bar % 3 == 0 ? canvas.Palette.Second : canvas.Palette.Accent;
            canvas.Bar(28 + (bar * 27), top, 17, height, fill, .9, 8.5);
        }
    }

    public static void Lanes(ArtworkCanvas canvas)
    {
        var x = canvas.Between(-30, 60);
        var y = canvas.Stage * canvas.Between(.9, 1.05);
        for (var lane = 0; lane < 9; lane++)
        {
            var isWide = lane % 3 == 1;
            var stroke = isWide ? canvas.Palette.Second : canvas.Palette.Accent;
            canvas.Ring(x, y, 70 + (lane * 38), stroke, isWide ? 22 : 5, .82);
        }
    }

    public static void Chevrons(ArtworkCanvas canvas)
    {
        var x = canvas.Between(150, 250);
        for (var row = 0; row < 8; row++)
        {
            var y = (row * 58) - 20;
            var upper = Path($"M-20 {y + 90} L{x:0.#} {y} L420 {y + 90}");
            var lower = Path($"v{canvas.Between(14, 30):0.#} L{x:0.#} {y + 26} L-20 {y + 116}Z");
            var fill = row % 2 == 0 ? canvas.Palette.Accent : canvas.Palette.Deep;
            canvas.Shape($"{upper} {lower}", fill, .75);
        }
    }

    public static void Halftone(ArtworkCanvas canvas)
    {
        const double Reach = 290;
        var lightX = canvas.Between(80, 320);
        var lightY = canvas.Between(.2, .8) * canvas.Stage;
        for (double y = 16; y < canvas.Stage; y += 25)
        {
            for (double x = 13; x < Width; x += 25)
            {
                var distance = Math.Sqrt(Math.Pow(x - lightX, 2) + Math.Pow(y - lightY, 2));
                var nearness = 1 - Math.Min(1, distance / Reach);
                var fill = nearness > .55 ? canvas.Palette.Accent : canvas.Palette.Second;
                canvas.Circle(x, y, 1.4 + (11.6 * nearness), fill, .92);
            }
        }
    }

    public static void Blocks(ArtworkCanvas canvas)
    {
        const double End = 380;
        string[] fills = [canvas.Palette.Accent, canvas.Palette.Second, canvas.Palette.Deep];
        for (double x = 22; x < End;)
        {
            var width = canvas.Between(20, 66);
            var top = canvas.Between(.06, .46) * canvas.Stage;
            var height = canvas.Between(.25, .5) * canvas.Stage;
            canvas.Bar(x, top, Math.Min(width, End - x), height, fills[canvas.Pick(3)], .9);
            if (canvas.Pick(3) == 0)
            {
                var radius = Math.Min(width, 40) / 2.6;
                canvas.Circle(x + (width / 2), top + height + 18, radius, canvas.Palette.Accent, .95);
            }

            x += width + canvas.Between(6, 16);
        }
    }
}
