using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A hat, a tie, and nobody under it.</summary>
internal static class HatDrawing
{
    private const double Middle = Width / 2;

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        var isBowler = canvas.Chance.Happens(.55);
        var brim = canvas.Height * canvas.Chance.Between(.34, .38);
        var collar = canvas.Height * .70;
        canvas.Disc(Middle, (brim + collar) / 2, Width * .27, palette.Soft);
        Jacket(canvas, collar);
        var tilt = canvas.Grow(4, 14) * (canvas.Chance.Happens(.5) ? 1 : -1);
        canvas.Turned(tilt, Middle, brim, () => Hat(canvas, isBowler));
    }

    private static void Jacket(ArtworkCanvas canvas, double collar)
    {
        var palette = canvas.Palette;
        var height = canvas.Height;
        var shoulder = collar + (height * .07);
        var left = Markup($"C{Width * .06} {shoulder} {Width * .2} {shoulder} {Width * .37} {collar}");
        var right = Markup($"C{Width * .8} {shoulder} {Width * .94} {shoulder} {Width * .96} {height}");
        var deep = collar + (height * .2);
        canvas.Shape(palette.Counter, $"M{Width * .36} {collar}h{Width * .28}L{Middle} {deep + 2}z");
        canvas.Shape(palette.Main, $"M{Width * .04} {height}{left}L{Middle} {deep}L{Width * .63} {collar}{right}z");
        var wing = Width * .14;
        var tie = Markup($"l{-wing} {-wing * .62}v{wing * 1.24}zl{wing} {-wing * .62}v{wing * 1.24}z");
        canvas.Shape(palette.Shade, $"M{Middle} {collar + 4}{tie}");
        canvas.Disc(Middle, collar + 4, wing * .28, palette.Main);
    }

    private static void Hat(ArtworkCanvas canvas, bool isBowler)
    {
        var palette = canvas.Palette;
        var width = Width * canvas.Chance.Between(.42, .50);
        var height = isBowler ? width * .62 : Math.Min(width * .9, canvas.Height * .26);
        var round = isBowler ? width / 2 : width * .08;
        var crown = Markup($"a{width / 2} {round} 0 0 1 {width} 0");
        canvas.Shape(palette.Main, $"M{-width / 2} 0V{-height + round}{crown}V0z");
        canvas.Box(-width / 2, -height * .32, width, height * .2, palette.Counter);
        var reach = width * canvas.Chance.Between(.74, .84);
        canvas.Shape(palette.Main, $"M{-reach} -6h{2 * reach}a6 6 0 0 1 0 12h{-2 * reach}a6 6 0 0 1 0 -12z");
    }
}
