using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A stair, somebody on it, and the sun to be reached.</summary>
internal static class StepsDrawing
{
    /// <summary>Thickness of what one steps on.</summary>
    private const double Tread = 6;

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var steps = canvas.Count(4, 8);
        var width = Width / steps;
        var rise = canvas.Height * canvas.Chance.Between(.52, .64) / steps;
        var foot = canvas.Height * .97;
        canvas.Disc(Width * .42, canvas.Height * .24, Width * canvas.Chance.Between(.15, .22), palette.Soft);
        var stair = "";
        var treads = "";
        for (var step = 0; step < steps; step++)
        {
            var top = foot - ((step + 1) * rise);
            stair += Markup($"V{top}H{(step + 1) * width}");
            treads += Markup($"M{step * width} {top}H{(step + 1) * width}v{Tread}H{step * width}z");
        }

        canvas.Shape(palette.Main, $"M0 {canvas.Height}{stair}V{canvas.Height}z");
        canvas.Shape(palette.Counter, $"{treads}");

        // Never on the last step: there would be nothing left to reach.
        var reached = 1 + canvas.Chance.Pick(Math.Max(1, steps - 3));
        var size = canvas.Height * .17;
        canvas.Person((reached + .5) * width, foot - ((reached + 1) * rise), size, palette.Counter);
    }
}
