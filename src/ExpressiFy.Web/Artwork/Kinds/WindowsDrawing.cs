using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A house front at night, with somebody awake.</summary>
internal static class WindowsDrawing
{
    private const int Columns = 4;

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        canvas.MirrorSometimes();
        var wall = palette.IsDark ? palette.Shade : palette.Main;
        var unlit = palette.IsDark ? palette.Ground : palette.Shade;
        var left = Width * canvas.Chance.Between(.06, .20);
        var right = Width * canvas.Chance.Between(.90, 1.08);
        var top = canvas.Height * canvas.Chance.Between(.17, .29);
        var moon = left + ((right - left) * canvas.Chance.Between(.62, .80));
        canvas.Disc(moon, top - (Width * .04), Width * .11, palette.Soft);
        Roof(canvas, left, right, top, wall);

        var gap = (right - left) * .075;
        var width = (right - left - (gap * (Columns + 1))) / Columns;
        var height = width * canvas.Chance.Between(1.15, 1.5);
        var rows = (int)Math.Ceiling((canvas.Height - top - gap) / (height + gap));
        var lit = canvas.Count(1, 6);
        var firstLit = (Columns * canvas.Chance.Pick(2)) + 1 + canvas.Chance.Pick(2);
        var panes = new List<string>();
        for (var pane = 0; pane < rows * Columns; pane++)
        {
            var x = left + gap + (pane % Columns * (width + gap));
            var y = top + gap + (pane / Columns * (height + gap));
            panes.Add(Markup($"M{x} {y}h{width}v{height}h{-width}z"));
        }

        // Steps of seven spread the lit windows over the front.
        var awake = Enumerable.Range(0, lit).Select(window => (firstLit + (window * 7)) % panes.Count).ToHashSet();
        canvas.Shape(unlit, $"{string.Concat(panes.Where((_, pane) => !awake.Contains(pane)))}");
        canvas.Shape(palette.Bright, $"{string.Concat(awake.Select(pane => panes[pane]))}");
        var column = left + gap + (firstLit % Columns * (width + gap));
        var sill = top + gap + (firstLit / Columns * (height + gap)) + height;
        canvas.Person(column + (width / 2), sill, height * .8, wall);
    }

    private static void Roof(ArtworkCanvas canvas, double left, double right, double top, string wall)
    {
        var chimney = left + ((right - left) * canvas.Chance.Between(.15, .4));
        canvas.Box(chimney, top - 22, 18, 24, wall);
        canvas.Box(left, top, right - left, canvas.Height - top, wall);
    }
}
