using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>The world from above: fields, furrows, a river.</summary>
internal static class FieldsDrawing
{
    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var inks = palette.Inks;
        var bank = Width * canvas.Chance.Between(.36, .56);
        var ink = canvas.Chance.Pick(inks.Count);
        var rows = canvas.Count(4, 6);
        var height = canvas.Height / rows;
        for (var row = 0; row < rows; row++)
        {
            var y = (row * height) + canvas.Chance.Between(-8, 8);
            var slope = canvas.Chance.Between(-9, 9);
            y = row == 0 ? -12 : y;
            canvas.Shape(inks[ink], $"M0 {y}L{bank} {y + slope}V{canvas.Height}H0z");
            var other = inks[(ink + 1 + canvas.Chance.Pick(2)) % inks.Count];
            canvas.Shape(other, $"M{bank} {y + slope}L{Width} {y - slope}V{canvas.Height}H{bank}z");
            if (canvas.Chance.Happens(.45))
                Furrows(canvas, bank, y + slope, y - slope, height);
            ink = (ink + 1) % inks.Count;
        }

        var bend = Width * canvas.Chance.Between(.10, .22) * (canvas.Chance.Happens(.5) ? 1 : -1);
        var start = Markup($"M{bank} -6C{bank + bend} {canvas.Height * .3} {bank - bend}");
        var end = Markup($"{canvas.Height * .6} {bank + (bend / 2)} {canvas.Height + 6}");
        canvas.Line(palette.Ground, Width * .075, $"{start} {end}");
        var pond = Width * canvas.Chance.Between(.08, .11);
        canvas.Disc(bank * .48, canvas.Height * canvas.Chance.Between(.2, .7), pond, palette.Ground);
    }

    private static void Furrows(ArtworkCanvas canvas, double bank, double left, double right, double height)
    {
        var furrows = Enumerable.Range(1, 4).Select(furrow => furrow * height / 5)
            .Select(down => Markup($"M{bank} {left + down}L{Width} {right + down}"));
        canvas.Line(canvas.Palette.Ground, 2, $"{string.Concat(furrows)}");
    }
}
