using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A plant that grows slowly towards the light.</summary>
internal static class LeafDrawing
{
    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var leaves = canvas.Count(4, 8);
        var stem = Width * canvas.Chance.Between(.44, .56);
        var top = canvas.Height * canvas.Chance.Between(.20, .26);
        canvas.Disc(Width * .76, canvas.Height * .2, Width * canvas.Chance.Between(.11, .15), palette.Soft);
        canvas.Line(palette.Main, 5, $"M{stem} {canvas.Height}V{top}");
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var foot = canvas.Height - ((canvas.Height - top) * (leaf + .3) / (leaves + .4));
            var length = Width * (.46 - (.26 * leaf / leaves)) * (leaf % 2 == 0 ? -1 : 1);
            var fill = leaf % 3 == 2 ? palette.Counter : palette.Main;
            canvas.Shape(fill, Leaf(stem, foot, length, canvas.Height * .15));
        }

        var bud = Width * canvas.Chance.Between(.06, .085);
        canvas.Ellipse(stem, top, bud, bud * 1.6, palette.Counter);
    }

    private static FormattableString Leaf(double x, double y, double length, double height)
    {
        var tip = x + length;
        var over = Markup($"C{x + (length * .2)} {y - (height * 1.3)} {x + (length * .8)} {y - (height * 1.2)}");
        var under = Markup($"C{tip} {y - (height * .3)} {x + (length * .5)} {y}");
        return $"M{x} {y}{over} {tip} {y - (height * 1.1)}{under} {x} {y}z";
    }
}
