using static ExpressiFy.Web.Artwork.ArtworkCanvas;

namespace ExpressiFy.Web.Artwork;

/// <summary>One small drawing for each family of genres. A title's first genre chooses it, the title's own chance varies it.</summary>
internal static class Motifs
{
    private static readonly Dictionary<string, Action<ArtworkCanvas>> ByGenre = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Action"] = Burst, ["Adventure"] = Peaks, ["Animation"] = Tiles, ["Biography"] = Arches, ["Comedy"] = Tiles,
        ["Crime"] = Blinds, ["Documentary"] = Arches, ["Drama"] = Hills, ["Family"] = Pebbles, ["Fantasy"] = Peaks,
        ["History"] = Arches, ["Horror"] = Thorns, ["Music"] = Equaliser, ["Musical"] = Equaliser, ["Mystery"] = Blinds,
        ["Romance"] = TwoMoons, ["Science Fiction"] = Planet, ["Sport"] = Lanes, ["Thriller"] = Rings, ["War"] = Chevrons,
        ["Western"] = SunStripes,
        ["Pop"] = Pebbles, ["Rock"] = Burst, ["Indie"] = TwoMoons, ["Alternative"] = Rings, ["Soul"] = Record, ["R&B"] = Record,
        ["Funk"] = Tiles, ["Disco"] = Halftone, ["Hip-Hop"] = Blocks, ["Jazz"] = Blocks, ["Blues"] = Blinds,
        ["Classical"] = Waves, ["Electronic"] = Halftone, ["Ambient"] = Waves, ["House"] = Halftone, ["Folk"] = Leaves,
        ["Singer-Songwriter"] = Leaves, ["Country"] = Hills, ["Reggae"] = SunStripes, ["Ska"] = Chevrons, ["Latin"] = SunStripes,
        ["Bossa Nova"] = Waves, ["Afrobeat"] = Tiles, ["Chanson"] = TwoMoons, ["Flamenco"] = Lanes, ["Metal"] = Thorns,
        ["Punk"] = Chevrons, ["Gospel"] = Arches, ["Soundtrack"] = Planet, ["New Age"] = Waves, ["World"] = Leaves,
    };

    /// <summary>The motif of the first genre that has one; hills for all others.</summary>
    public static Action<ArtworkCanvas> Of(IReadOnlyList<string> genres) =>
        genres.Select(genre => ByGenre.GetValueOrDefault(genre)).FirstOrDefault(motif => motif is not null) ?? Hills;

    private static void Hills(ArtworkCanvas art)
    {
        var (x, y) = (art.Between(110, 290), art.Between(.30, .44) * art.Stage);
        art.Circle(x, y, art.Between(52, 84), art.Palette.Accent, .95);
        for (var layer = 0; layer < 3; layer++)
        {
            var top = art.Stage * (.5 + (layer * .15));
            var (bend, tilt) = (art.Between(30, 80), art.Between(-40, 40));
            art.Shape(Path($"M0 {top + tilt:0} C130 {top - bend:0} 250 {top + bend:0} 400 {top - tilt:0} V{art.Height:0} H0Z"),
                layer == 1 ? art.Palette.Second : art.Palette.Deep, .32 + (layer * .22));
        }
    }

    private static void Tiles(ArtworkCanvas art)
    {
        const double Side = 80;
        for (double y = 0; y + Side <= art.Stage + 1; y += Side)
        {
            for (double x = 0; x < Width; x += Side)
            {
                var fill = art.Pick(3) switch { 0 => art.Palette.Accent, 1 => art.Palette.Second, _ => art.Palette.Deep };
                var (left, top) = (x, y);
                if (art.Pick(4) == 0)
                    art.Circle(x + (Side / 2), y + (Side / 2), Side * .32, fill, .9);
                else
                    art.Turned(90 * art.Pick(4), x + (Side / 2), y + (Side / 2), () => art.Shape(Path($"M{left} {top}h{Side}a{Side} {Side} 0 0 1 -{Side} {Side}Z"), fill, .85));
            }
        }
    }

    private static void Blinds(ArtworkCanvas art)
    {
        var (x, y) = art.Middle;
        art.Circle(x + art.Between(-50, 50), y, art.Between(95, 125), art.Palette.Accent, .92);
        art.Turned(art.Between(-24, -12), x, y, () =>
        {
            for (var line = -7; line < 9; line++)
                art.Bar(-120, y + (line * 38), 660, 17, art.Palette.Deep, .82);
        });
    }

    private static void Planet(ArtworkCanvas art)
    {
        for (var star = 0; star < 46; star++)
            art.Circle(art.Between(0, Width), art.Between(0, art.Stage), art.Between(.7, 2.2), art.Palette.Accent, art.Between(.4, .95));
        var (x, y) = art.Middle;
        var radius = art.Between(72, 96);
        art.Circle(x, y, radius, art.Palette.Second);
        art.Circle(x + (radius * .28), y + (radius * .22), radius * .72, art.Palette.Deep, .25);
        art.Turned(art.Between(-28, 22), x, y, () =>
        {
            for (var ring = 0; ring < 3; ring++)
                art.Stroke(Path($"M{x - (radius * 1.55) - (ring * 14):0.#} {y} a{(radius * 1.55) + (ring * 14):0.#} {(radius * .36) + (ring * 4):0.#} 0 0 0 {(radius * 3.1) + (ring * 28):0.#} 0"), art.Palette.Accent, 4.5 - ring, .9);
        });
    }

    private static void TwoMoons(ArtworkCanvas art)
    {
        var (x, y) = art.Middle;
        var (radius, apart) = (art.Between(86, 104), art.Between(48, 64));
        art.Circle(x - apart, y - art.Between(-18, 18), radius, art.Palette.Accent, .88);
        art.Circle(x + apart, y + art.Between(-18, 18), radius, art.Palette.Second, .78);
        art.Ring(x, y, radius * 1.7, art.Palette.Accent, 1.5, .45);
    }

    private static void Thorns(ArtworkCanvas art)
    {
        art.Circle(art.Between(120, 280), art.Stage * .36, art.Between(58, 78), art.Palette.Accent, .9);
        for (var thorn = 0; thorn < 17; thorn++)
        {
            var (x, half, tip) = (thorn * 25, art.Between(7, 17), art.Between(.12, .72) * art.Stage);
            art.Shape(Path($"M{x - half:0.#} {art.Height:0} Q{x + art.Between(-4, 4):0.#} {tip + 90:0.#} {x + art.Between(-14, 14):0.#} {tip:0.#} Q{x + 5:0.#} {tip + 90:0.#} {x + half:0.#} {art.Height:0}Z"), art.Palette.Deep, .82);
        }
    }

    private static void Rings(ArtworkCanvas art)
    {
        var (x, y) = art.Middle;
        var (driftX, driftY) = (art.Between(-3.4, 3.4), art.Between(-2.6, 2.6));
        for (var ring = 11; ring >= 0; ring--)
            art.Circle(x + (ring * driftX), y + (ring * driftY), 14 + (ring * 15), ring % 2 == 0 ? art.Palette.Accent : art.Palette.Deep, .94 - (ring * .045));
    }

    private static void Burst(ArtworkCanvas art)
    {
        var (x, y) = (art.Between(140, 260), art.Middle.Y + art.Between(-20, 40));
        var rays = 18 + (2 * art.Pick(5));
        for (var ray = 0; ray < rays; ray++)
        {
            var (from, to) = (ray * 2 * Math.PI / rays, (ray + art.Between(.35, .6)) * 2 * Math.PI / rays);
            art.Shape(Path($"M{x:0.#} {y:0.#} L{x + (520 * Math.Cos(from)):0.#} {y + (520 * Math.Sin(from)):0.#} L{x + (520 * Math.Cos(to)):0.#} {y + (520 * Math.Sin(to)):0.#}Z"),
                ray % 3 == 0 ? art.Palette.Accent : art.Palette.Second, .62);
        }

        art.Circle(x, y, art.Between(40, 58), art.Palette.Accent);
        art.Circle(x, y, 24, art.Palette.Deep);
    }

    private static void Peaks(ArtworkCanvas art)
    {
        art.Circle(art.Between(90, 310), art.Stage * .26, art.Between(34, 52), art.Palette.Accent, .95);
        for (var layer = 0; layer < 3; layer++)
        {
            for (double x = -60; x < 420; x += art.Between(90, 150))
            {
                var (tip, half, foot) = (art.Stage * (.34 + (layer * .17)) + art.Between(-26, 36), art.Between(95, 150), art.Height);
                art.Shape(Path($"M{x:0.#} {foot:0} L{x + half:0.#} {tip:0.#} L{x + (2 * half):0.#} {foot:0}Z"), layer == 0 ? art.Palette.Second : art.Palette.Deep, layer == 0 ? .55 : .38);
                if (layer == 0)
                    art.Shape(Path($"M{x + half:0.#} {tip:0.#} l-17 {17 * (foot - tip) / half:0.#} l13 -12 l8 12 l11 -14Z"), art.Palette.Accent, .8);
            }
        }
    }

    private static void Pebbles(ArtworkCanvas art)
    {
        string[] fills = [art.Palette.Accent, art.Palette.Second, art.Palette.Deep];
        for (var pebble = 0; pebble < 11; pebble++)
            art.Circle(art.Between(20, 380), art.Between(.08, .92) * art.Stage, art.Between(22, 74), fills[pebble % 3], art.Between(.55, .85));
    }

    private static void Arches(ArtworkCanvas art)
    {
        var count = 3 + art.Pick(2);
        var wide = 320d / count;
        for (var arch = 0; arch < count; arch++)
        {
            var (x, top) = (40 + (arch * wide), art.Stage * (.22 + art.Between(0, .26)));
            for (var inner = 0; inner < 3; inner++)
            {
                var (inset, half) = (inner * wide * .13, (wide * .44) - (inner * wide * .13));
                art.Shape(Path($"M{x + inset:0.#} {art.Stage:0} V{top + half + inset:0.#} a{half:0.#} {half:0.#} 0 0 1 {2 * half:0.#} 0 V{art.Stage:0}Z"),
                    inner == 1 ? art.Palette.Deep : inner == 0 ? art.Palette.Second : art.Palette.Accent, .85);
            }
        }
    }

    private static void Equaliser(ArtworkCanvas art)
    {
        var phase = art.Between(0, 6);
        for (var bar = 0; bar < 13; bar++)
        {
            var tall = art.Stage * (.16 + (.52 * Math.Abs(Math.Sin(phase + (bar * .62))))) * art.Between(.75, 1);
            art.Bar(28 + (bar * 27), art.Middle.Y + 14 - (tall / 2), 17, tall, bar % 3 == 0 ? art.Palette.Second : art.Palette.Accent, .9, 8.5);
        }
    }

    private static void Lanes(ArtworkCanvas art)
    {
        var (x, y) = (art.Between(-30, 60), art.Stage * art.Between(.9, 1.05));
        for (var lane = 0; lane < 9; lane++)
            art.Ring(x, y, 70 + (lane * 38), lane % 3 == 1 ? art.Palette.Second : art.Palette.Accent, lane % 3 == 1 ? 22 : 5, .82);
    }

    private static void Chevrons(ArtworkCanvas art)
    {
        var x = art.Between(150, 250);
        for (var row = 0; row < 8; row++)
        {
            var y = (row * 58) - 20;
            art.Shape(Path($"M-20 {y + 90} L{x:0.#} {y} L420 {y + 90} v{art.Between(14, 30):0.#} L{x:0.#} {y + 26} L-20 {y + 116}Z"), row % 2 == 0 ? art.Palette.Accent : art.Palette.Deep, .75);
        }
    }

    private static void SunStripes(ArtworkCanvas art)
    {
        var (x, y, radius) = (art.Between(150, 250), art.Stage * .5, art.Between(110, 138));
        art.Circle(x, y, radius, art.Palette.Accent);
        for (var stripe = 0; stripe < 6; stripe++)
            art.Bar(0, y + (stripe * 26), Width, 5 + (stripe * 3.2), art.Palette.Sky);
        art.Shape(Path($"M0 {art.Stage:0} V{art.Stage * .86:0} H96 L112 {art.Stage * .74:0} H196 L212 {art.Stage * .9:0} H300 L318 {art.Stage * .8:0} H400 V{art.Stage:0}Z"), art.Palette.Deep, .85);
    }

    private static void Record(ArtworkCanvas art)
    {
        var (x, y) = (art.Between(120, 280), art.Middle.Y + 8);
        art.Circle(x, y, 132, art.Palette.Deep, .95);
        for (var groove = 0; groove < 7; groove++)
            art.Ring(x, y, 62 + (groove * 10), art.Palette.Second, 1.2, .75);
        art.Circle(x, y, 48, art.Palette.Accent);
        art.Circle(x, y, 7, art.Palette.Deep);
    }

    private static void Halftone(ArtworkCanvas art)
    {
        var (x, y) = (art.Between(80, 320), art.Between(.2, .8) * art.Stage);
        for (double row = 16; row < art.Stage; row += 25)
        {
            for (double column = 13; column < Width; column += 25)
            {
                var near = 1 - Math.Min(1, Math.Sqrt(Math.Pow(column - x, 2) + Math.Pow(row - y, 2)) / 290);
                art.Circle(column, row, 1.4 + (11.6 * near), near > .55 ? art.Palette.Accent : art.Palette.Second, .92);
            }
        }
    }

    private static void Blocks(ArtworkCanvas art)
    {
        string[] fills = [art.Palette.Accent, art.Palette.Second, art.Palette.Deep];
        for (double x = 22; x < 380;)
        {
            var wide = art.Between(20, 66);
            var (top, tall) = (art.Between(.06, .46) * art.Stage, art.Between(.25, .5) * art.Stage);
            art.Bar(x, top, Math.Min(wide, 380 - x), tall, fills[art.Pick(3)], .9);
            if (art.Pick(3) == 0)
                art.Circle(x + (wide / 2), top + tall + 18, Math.Min(wide, 40) / 2.6, art.Palette.Accent, .95);
            x += wide + art.Between(6, 16);
        }
    }

    private static void Waves(ArtworkCanvas art)
    {
        var (bend, rise) = (art.Between(40, 92), art.Between(-70, 70));
        for (var line = 0; line < 13; line++)
        {
            var y = art.Stage * (.14 + (line * .06));
            art.Stroke(Path($"M-10 {y + rise:0.#} C110 {y - bend - (line * 3):0.#} 270 {y + bend + (line * 4):0.#} 410 {y - rise:0.#}"),
                line % 4 == 0 ? art.Palette.Second : art.Palette.Accent, 1.6 + (line % 4 == 0 ? 3.5 : line * .12), .85);
        }
    }

    private static void Leaves(ArtworkCanvas art)
    {
        var foot = (X: art.Between(170, 230), Y: art.Stage * 1.02);
        for (var leaf = -4; leaf <= 4; leaf++)
        {
            var length = art.Stage * art.Between(.62, .9);
            art.Turned((leaf * 19) + art.Between(-5, 5), foot.X, foot.Y, () => art.Shape(
                Path($"M{foot.X:0.#} {foot.Y:0.#} q{length * .17:0.#} -{length * .5:0.#} 0 -{length:0.#} q-{length * .17:0.#} {length * .5:0.#} 0 {length:0.#}Z"),
                leaf % 2 == 0 ? art.Palette.Accent : art.Palette.Second, .8));
        }
    }
}
