using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>Two who lean towards each other.</summary>
internal static class PairDrawing
{
    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var head = Width * .125;
        var width = Width * canvas.Chance.Between(.50, .56);
        var lean = Width * canvas.Grow(.03, .09);
        var top = canvas.Height * canvas.Chance.Between(.40, .46);
        var lower = top + (Width * canvas.Chance.Between(.06, .16));
        var left = Width * .06;
        var right = Width - left - width;
        var first = Body(left, top, width, lean, canvas.Height);
        var second = Body(right, lower, width, -lean, canvas.Height);
        canvas.Disc(Width * canvas.Chance.Between(.3, .7), top - (Width * .05), Width * .34, palette.Soft);
        canvas.Shape(palette.Main, first);
        canvas.Shape(palette.Counter, second);
        canvas.Clipped(first, () => canvas.Shape(palette.Shade, second));
        canvas.Disc(left + (width / 2) + lean, top - (head * .72), head, palette.Main);
        canvas.Disc(right + (width / 2) - lean, lower - (head * .72), head, palette.Counter);
    }

    private static FormattableString Body(double x, double top, double width, double lean, double foot)
    {
        var neck = x + (width / 2) + lean;
        var shoulder = top + ((foot - top) * .55);
        var left = Markup($"C{x} {shoulder} {x + (lean * .3)} {top} {neck} {top}");
        return $"M{x} {foot}{left}S{x + width} {shoulder} {x + width} {foot}z";
    }
}
