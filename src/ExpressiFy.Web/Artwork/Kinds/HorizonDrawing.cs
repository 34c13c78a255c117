using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>Land, water, a low sun, and somebody who walks there.</summary>
internal static class HorizonDrawing
{
    private const int Lands = 3;

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        string[] inks = [palette.Soft, palette.Counter, palette.Shade];
        var y = canvas.Height * canvas.Chance.Between(.46, .58);
        var step = (canvas.Height - y) * .31;
        var sun = Width * canvas.Grow(.17, .29);
        canvas.Disc(Width * canvas.Chance.Between(.26, .62), y - (Width * .10), sun, palette.Main);
        for (var land = 0; land < Lands; land++)
        {
            var swell = canvas.Height * canvas.Grow(.03, .09) * (canvas.Chance.Happens(.5) ? 1 : -1);
            var first = Markup($"C{Width * .3} {y - (swell * 1.6)} {Width * .6} {y + (swell * 1.8)}");
            canvas.Shape(inks[land], $"M0 {y + swell}{first} {Width} {y - (swell * .6)}V{canvas.Height}H0z");
            y += step;
        }

        var walker = Width * canvas.Chance.Between(.3, .6);
        canvas.Person(walker, canvas.Height * .965, Width * .17, palette.Bright);
    }
}
