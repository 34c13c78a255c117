using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Artwork;

/// <summary>The colours of one drawn artwork, as "#rrggbb". They follow from the title's valence and arousal.</summary>
/// <param name="Sky">Upper ground.</param>
/// <param name="Ground">Lower ground, behind the title.</param>
/// <param name="Accent">The motif's first colour.</param>
/// <param name="Second">The motif's second colour.</param>
/// <param name="Deep">The motif's darkest colour.</param>
/// <param name="Ink">The title; at least 7:1 against <paramref name="Ground"/>.</param>
public sealed record ArtworkPalette(string Sky, string Ground, string Accent, string Second, string Deep, string Ink)
{
    /// <summary>
    /// OKLCH hue in degrees by direction in the affect plane, from unpleasant through quiet, pleasant and active:
    /// violet, blue, sea green, green, yellow, amber, red. By common association, active moods have warm colours
    /// and quiet moods cool ones.
    /// </summary>
    private static readonly (double Direction, double Hue)[] Wheel =
    [
        (-180, 300), (-135, 262), (-90, 222), (-45, 178), (0, 120), (45, 82), (90, 50), (135, 22), (180, -60),
    ];

    /// <summary>How far a title's hue may lie from its mood's, in degrees, so that titles of one mood differ.</summary>
    private const double HueSpread = 30;

    /// <summary>Titles below this valence get a dark ground; half of those above get a light one.</summary>
    private const double LightFromValence = .2;

    /// <summary>The palette of a title; the same title always gets the same.</summary>
    public static ArtworkPalette Of(Title title, Random random)
    {
        var affect = title.Affect;
        var hue = HueOf(affect) + ((random.NextDouble() - .5) * 2 * HueSpread);
        var chroma = .065 + (.05 * Math.Min(1, affect.DistanceTo(AffectPoint.Neutral)));
        var turn = random.Next(2) == 0 ? 1 : -1;
        var accentHue = hue + (turn * (38 + (random.NextDouble() * 30)));
        var isLight = affect.Valence > LightFromValence && random.Next(2) == 0;
        return isLight ? Light(hue, accentHue, chroma) : Dark(hue, accentHue, chroma, turn);
    }

    private static ArtworkPalette Light(double hue, double accentHue, double chroma) => new(
        Sky: Oklch.Hex(.91, chroma * .75, hue),
        Ground: Oklch.Hex(.95, chroma * .35, hue),
        Accent: Oklch.Hex(.70, chroma + .06, hue),
        Second: Oklch.Hex(.60, chroma + .06, accentHue),
        Deep: Oklch.Hex(.38, chroma, hue),
        Ink: Oklch.Hex(.27, .05, hue));

    private static ArtworkPalette Dark(double hue, double accentHue, double chroma, int turn) => new(
        Sky: Oklch.Hex(.42, chroma, hue),
        Ground: Oklch.Hex(.23, chroma * .7, hue - (turn * 12)),
        Accent: Oklch.Hex(.78, chroma + .045, accentHue),
        Second: Oklch.Hex(.62, chroma + .05, hue),
        Deep: Oklch.Hex(.17, chroma * .6, hue),
        Ink: Oklch.Hex(.97, .012, accentHue));

    /// <summary>Interpolates between the two neighbours of the affect's direction on the wheel.</summary>
    private static double HueOf(AffectPoint affect)
    {
        var direction = Math.Atan2(affect.Arousal, affect.Valence) * 180 / Math.PI;
        for (var i = 1; i < Wheel.Length; i++)
        {
            var from = Wheel[i - 1];
            var to = Wheel[i];
            if (direction <= to.Direction)
            {
                var hueStep = to.Hue - from.Hue;
                var directionStep = to.Direction - from.Direction;
                return from.Hue + (hueStep * (direction - from.Direction) / directionStep);
            }
        }

        return Wheel[^1].Hue;
    }
}
