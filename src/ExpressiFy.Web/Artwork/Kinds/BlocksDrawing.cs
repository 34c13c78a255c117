using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A tower of toy bricks with a ball on top.</summary>
internal static class BlocksDrawing
{
    private enum Brick
    {
        Plain,
        Bridge,
        Columns,
    }

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        var y = canvas.Height * .93;
        var middle = Width * canvas.Chance.Between(.45, .55);
        var bricks = canvas.Count(2, 4);
        var room = (y - (Width * .32)) / bricks;
        var ink = canvas.Chance.Pick(palette.Inks.Count);
        var brick = (Brick)canvas.Chance.Pick(3);
        canvas.Box(0, y, Width, canvas.Height - y, palette.Shade);
        for (var floor = 0; floor < bricks; floor++)
        {
            var width = Width * (.74 - (floor * .11));
            var height = Math.Min(room, Width * canvas.Chance.Between(.24, .36));
            var x = middle - (width / 2) + canvas.Chance.Between(-8, 8);
            Put(canvas, brick, x, y, width, height, palette.Inks[ink]);
            y -= height;
            ink = (ink + 1) % palette.Inks.Count;
            brick = (Brick)(((int)brick + 1 + canvas.Chance.Pick(2)) % 3);
        }

        var roof = Width * .16;
        if (canvas.Chance.Happens(.5))
        {
            canvas.Shape(palette.Inks[ink], $"M{middle - roof} {y}a{roof} {roof} 0 0 1 {2 * roof} 0z");
            return;
        }

        canvas.Disc(middle + canvas.Chance.Between(-9, 9), y - (Width * .12), Width * .12, palette.Inks[ink]);
    }

    private static void Put(
        ArtworkCanvas canvas, Brick brick, double x, double foot, double width, double height, string fill)
    {
        switch (brick)
        {
            case Brick.Plain:
                canvas.Box(x, foot - height, width, height, fill);
                break;
            case Brick.Bridge:
                Bridge(canvas, x, foot, width, height, fill);
                break;
            default:
                Columns(canvas, x, foot, width, height, fill);
                break;
        }
    }

    private static void Bridge(
        ArtworkCanvas canvas, double x, double foot, double width, double height, string fill)
    {
        var half = width * .24;
        var rise = Math.Min(half, height * .72);
        var side = (width / 2) - half;
        var arch = Markup($"a{half} {rise} 0 0 0 {-2 * half} 0");
        canvas.Shape(fill, $"M{x} {foot}v{-height}h{width}v{height}h{-side}{arch}z");
    }

    private static void Columns(
        ArtworkCanvas canvas, double x, double foot, double width, double height, string fill)
    {
        var column = width * .24;
        var beam = height * .28;
        var gap = ((width - (3 * column)) / 2) + column;
        canvas.Box(x, foot - height, width, beam, fill);
        for (var number = 0; number < 3; number++)
            canvas.Box(x + (number * gap), foot - height + beam - .4, column, height - beam + .4, fill);
    }
}
