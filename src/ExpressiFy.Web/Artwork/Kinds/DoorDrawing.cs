using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A dark room, an open door, and somebody about to go or to stay.</summary>
internal static class DoorDrawing
{
    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var floor = canvas.Height * .72;
        var x = Width * canvas.Chance.Between(.28, .44);
        var width = Width * canvas.Chance.Between(.26, .32);
        var top = canvas.Height * canvas.Chance.Between(.18, .26);
        canvas.Box(0, 0, Width, floor, palette.Dim);
        canvas.Box(0, floor, Width, canvas.Height - floor, palette.Shade);
        canvas.Box(x, top, width, floor - top, palette.Bright);
        var spread = width * canvas.Grow(.35, .9);
        canvas.Shape(
            palette.Bright, $"M{x} {floor}h{width}L{x + width + (spread * .4)} {canvas.Height}H{x - spread}z");

        var leaf = width * canvas.Chance.Between(.45, .75);
        var drop = canvas.Height * .035;
        canvas.Shape(palette.Counter, $"M{x + width} {top}l{leaf} {-drop}V{floor + drop}l{-leaf} {-drop}z");
        canvas.Disc(x + width + (leaf * .8), (top + floor) / 2, 3.4, palette.Shade);
        if (canvas.Chance.Happens(.55))
            Picture(canvas, x * .5, top);
        else
            Lamp(canvas, x * .5, top + (Width * .1));

        // On the floor of the room or on the threshold.
        var isInside = canvas.Chance.Happens(.5);
        var foot = isInside ? floor + (canvas.Height * .1) : floor + 2;
        canvas.Person(x + (width * .46), foot, (floor - top) * (isInside ? .58 : .5), palette.Dim);
    }

    private static void Picture(ArtworkCanvas canvas, double middle, double top)
    {
        var width = Width * .13;
        canvas.Box(middle - (width / 2), top + 12, width, width * 1.25, canvas.Palette.Soft);
    }

    private static void Lamp(ArtworkCanvas canvas, double middle, double foot)
    {
        var shade = Width * .075;
        canvas.Box(middle - .8, 0, 1.6, foot, canvas.Palette.Soft);
        canvas.Shape(canvas.Palette.Soft, $"M{middle - shade} {foot}a{shade} {shade} 0 0 1 {2 * shade} 0z");
    }
}
