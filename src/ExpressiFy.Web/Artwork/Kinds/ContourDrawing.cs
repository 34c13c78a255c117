using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>Slow lines, like water or a long take.</summary>
internal static class ContourDrawing
{
    private const double Quarter = Width / 4;

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var waves = canvas.Count(4, 7);
        var swell = canvas.Height * canvas.Grow(.025, .07);
        var phase = canvas.Chance.Between(0, 2 * Math.PI);
        var top = canvas.Height * canvas.Chance.Between(.40, .50);
        var sun = Width * canvas.Chance.Between(.18, .25);
        var risen = sun * canvas.Chance.Between(.1, .9);
        canvas.Disc(Width * canvas.Chance.Between(.3, .66), top - risen, sun, palette.Soft);
        var step = (canvas.Height - top) / waves;
        for (var wave = 0; wave < waves; wave++)
        {
            var y = top + (wave * step);
            var turn = phase + (wave * .55);
            var fill = wave % 3 == 1 ? palette.Counter : palette.Main;
            canvas.Shape(fill, Wave(y, swell, turn, canvas.Height));
            canvas.Shape(palette.Ground, Wave(y + (step * .5), swell, turn + .3, canvas.Height));
        }
    }

    /// <summary>All below a line that swings once over the width.</summary>
    private static FormattableString Wave(double y, double swell, double turn, double foot)
    {
        var first = y + (swell * Math.Sin(turn));
        var second = y + (swell * Math.Cos(turn));
        var middle = (first + second) / 2;
        var left = Markup($"M0 {y}Q{Quarter} {first} {2 * Quarter} {middle}");
        return $"{left}T{Width} {second}V{foot}H0z";
    }
}
