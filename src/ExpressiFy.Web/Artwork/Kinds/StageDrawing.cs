using static ExpressiFy.Web.Artwork.Kinds.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork.Kinds;

/// <summary>A stage: curtains, a cone of light, one to five people in it.</summary>
internal static class StageDrawing
{
    /// <summary>Folds of the curtain on each side, and their width.</summary>
    private const int Folds = 3;
    private const double FoldWidth = Width / 12;

    public static void Draw(ArtworkCanvas canvas)
    {
        var palette = canvas.Palette;
        var floor = canvas.Height * .81;
        var middle = Width * canvas.Chance.Between(.46, .54);
        var reach = Width * .31;
        canvas.Box(0, 0, Width, floor, palette.Dim);
        canvas.Box(0, floor, Width, canvas.Height - floor, palette.Counter);
        canvas.Shape(palette.Bright, $"M{middle - 8} 0h16L{middle + reach} {floor}H{middle - reach}z");
        canvas.Ellipse(middle, floor, reach, canvas.Height * .05, palette.Bright);
        People(canvas, middle, floor + (canvas.Height * .02));
        for (var fold = 0; fold < Folds; fold++)
        {
            var length = canvas.Height * (.93 - (fold * .04));
            var fill = fold % 2 == 0 ? palette.Soft : palette.Shade;
            canvas.Shape(fill, Fold(fold * FoldWidth, length));
            canvas.Shape(fill, Fold(Width - ((fold + 1) * FoldWidth), length));
        }
    }

    private static void People(ArtworkCanvas canvas, double middle, double floor)
    {
        var palette = canvas.Palette;
        var people = canvas.Count(0, 2) + (canvas.Chance.Happens(.4) ? 2 : 1);
        var apart = Math.Min(Width * .155, Width * .46 / people);
        for (var person = 0; person < people; person++)
        {
            var isTall = person % 2 == (people / 2 % 2);
            var height = canvas.Height * canvas.Chance.Between(.20, .23) * (isTall ? 1.25 : 1);
            var x = middle + ((person - ((people - 1) / 2d)) * apart);
            canvas.Person(x, floor, Math.Min(height, 76), isTall ? palette.Shade : palette.Dim);
        }
    }

    private static FormattableString Fold(double x, double length) =>
        $"M{x} 0h{FoldWidth + .4}V{length}a{FoldWidth / 2} {FoldWidth / 2} 0 0 1 {-FoldWidth - .4} 0z";
}
