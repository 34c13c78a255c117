using static ExpressiFy.Web.Artwork.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork;

/// <summary>Motifs of ground, water and plants.</summary>
internal static class Landscapes
{
    public static void Hills(ArtworkCanvas canvas)
    {
        var sunX = canvas.Between(110, 290);
        var sunY = canvas.Between(.30, .44) * canvas.Stage;
        canvas.Circle(sunX, sunY, canvas.Between(52, 84), canvas.Palette.Accent, .95);
        for (var layer = 0; layer < 3; layer++)
        {
            var top = canvas.Stage * (.5 + (layer * .15));
            var bend = canvas.Between(30, 80);
            var tilt = canvas.Between(-40, 40);
            var curve = Path($"C130 {top - bend:0} 250 {top + bend:0} 400 {top - tilt:0}");
            var fill = layer == 1 ? canvas.Palette.Second : canvas.Palette.Deep;
            canvas.Shape(Path($"M0 {top + tilt:0} {curve} V{canvas.Height:0} H0Z"), fill, .32 + (layer * .22));
        }
    }

    public static void Peaks(ArtworkCanvas canvas)
    {
        canvas.Circle(
            canvas.Between(90, 310), canvas.Stage * .26, canvas.Between(34, 52), canvas.Palette.Accent, .95);
        for (var layer = 0; layer < 3; layer++)
        {
            for (double x = -60; x < 420; x += canvas.Between(90, 150))
                Peak(canvas, x, layer);
        }
    }

    private static void Peak(ArtworkCanvas canvas, double x, int layer)
    {
        var isBack = layer == 0;
        var tip = (canvas.Stage * (.34 + (layer * .17))) + canvas.Between(-26, 36);
        var half = canvas.Between(95, 150);
        var foot = canvas.Height;
        var fill = isBack ? canvas.Palette.Second : canvas.Palette.Deep;
        canvas.Shape(
            Path($"M{x:0.#} {foot:0} L{x + half:0.#} {tip:0.#} L{x + (2 * half):0.#} {foot:0}Z"),
            fill,
            isBack ? .55 : .38);
        if (isBack)
        {
            var snowEnd = 17 * (foot - tip) / half;
            var snow = Path($"M{x + half:0.#} {tip:0.#} l-17 {snowEnd:0.#} l13 -12 l8 12 l11 -14Z");
            canvas.Shape(snow, canvas.Palette.Accent, .8);
        }
    }

    public static void Thorns(ArtworkCanvas canvas)
    {
        canvas.Circle(canvas.Between(120, 280), canvas.Stage * .36, canvas.Between(58, 78), canvas.Palette.Accent, .9);
        for (var thorn = 0; thorn < 17; thorn++)
        {
            var x = thorn * 25;
            var half = canvas.Between(7, 17);
            var tip = canvas.Between(.12, .72) * canvas.Stage;
            var bend = x + canvas.Between(-4, 4);
            var tipX = x + canvas.Between(-14, 14);
            var left = Path($"M{x - half:0.#} {canvas.Height:0} Q{bend:0.#} {tip + 90:0.#} {tipX:0.#} {tip:0.#}");
            var right = Path($"Q{x + 5:0.#} {tip + 90:0.#} {x + half:0.#} {canvas.Height:0}Z");
            canvas.Shape($"{left} {right}", canvas.Palette.Deep, .82);
        }
    }

    public static void SunStripes(ArtworkCanvas canvas)
    {
        var x = canvas.Between(150, 250);
        var y = canvas.Stage * .5;
        canvas.Circle(x, y, canvas.Between(110, 138), canvas.Palette.Accent);
        for (var stripe = 0; stripe < 6; stripe++)
            canvas.Bar(0, y + (stripe * 26), Width, 5 + (stripe * 3.2), canvas.Palette.Sky);

        var stage = canvas.Stage;
        var left = Path($"M0 {stage:0} V{stage * .86:0} H96 L112 {stage * .74:0} H196");
        var right = Path($"L212 {stage * .9:0} H300 L318 {stage * .8:0} H400 V{stage:0}Z");
        canvas.Shape($"{left} {right}", canvas.Palette.Deep, .85);
    }

    public static void Waves(ArtworkCanvas canvas)
    {
        var bend = canvas.Between(40, 92);
        var rise = canvas.Between(-70, 70);
        for (var line = 0; line < 13; line++)
        {
            var isStrong = line % 4 == 0;
            var y = canvas.Stage * (.14 + (line * .06));
            var up = y - bend - (line * 3);
            var down = y + bend + (line * 4);
            canvas.Stroke(
                Path($"M-10 {y + rise:0.#} C110 {up:0.#} 270 {down:0.#} 410 {y - rise:0.#}"),
                isStrong ? canvas.Palette.Second : canvas.Palette.Accent,
                1.6 + (isStrong ? 3.5 : line * .12),
                .85);
        }
    }

    public static void Leaves(ArtworkCanvas canvas)
    {
        var footX = canvas.Between(170, 230);
        var footY = canvas.Stage * 1.02;
        for (var leaf = -4; leaf <= 4; leaf++)
        {
            var length = canvas.Stage * canvas.Between(.62, .9);
            var width = length * .17;
            var there = Path($"q{width:0.#} -{length * .5:0.#} 0 -{length:0.#}");
            var back = Path($"q-{width:0.#} {length * .5:0.#} 0 {length:0.#}Z");
            var fill = leaf % 2 == 0 ? canvas.Palette.Accent : canvas.Palette.Second;
            canvas.Turned((leaf * 19) + canvas.Between(-5, 5), footX, footY, () =>
                canvas.Shape($"{Path($"M{footX:0.#} {footY:0.#}")} {there} {back}", fill, .8));
        }
    }
}
