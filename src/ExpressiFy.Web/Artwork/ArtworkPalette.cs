using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Artwork;

/// <summary>The colours of one drawn artwork, as "#rrggbb": what the title makes people feel decides them.</summary>
/// <param name="Sky">Upper ground.</param>
/// <param name="Ground">Lower ground, behind the title.</param>
/// <param name="Accent">The motif's first colour.</param>
/// <param name="Second">The motif's second colour.</param>
/// <param name="Deep">The motif's darkest colour.</param>
/// <param name="Ink">The title; at least 7:1 against <paramref name="Ground"/>.</param>
public sealed record ArtworkPalette(string Sky, string Ground, string Accent, string Second, string Deep, string Ink)
{
    /// <summary>
    /// Hue in degrees of the OKLCH circle at directions of the affect plane, from unpleasant through quiet, pleasant and active: violet, blue,
    /// sea green, leaf, sunlight, amber, red. Warm is active and cool is quiet, after the usual colour associations.
    /// </summary>
    private static readonly (double Direction, double Hue)[] Wheel =
        [(-180, 300), (-135, 262), (-90, 222), (-45, 178), (0, 120), (45, 82), (90, 50), (135, 22), (180, -60)];

    /// <summary>How far a title's hue may lie from its mood's, so that neighbours of one mood are told apart.</summary>
    private const double HueSpread = 30;

    /// <summary>The palette of a title; the same title always gets the same.</summary>
    public static ArtworkPalette Of(Title title, Random chance)
    {
        var affect = title.Affect;
        var hue = HueOf(affect) + ((chance.NextDouble() - .5) * 2 * HueSpread);
        var chroma = .065 + (.05 * Math.Min(1, affect.DistanceTo(AffectPoint.Neutral)));
        var turn = chance.Next(2) == 0 ? 1 : -1;
        var accentHue = hue + (turn * (38 + (chance.NextDouble() * 30)));

        // Pleasant titles may stand on paper; the rest, and half of the pleasant, stand in the dark.
        return affect.Valence > .2 && chance.Next(2) == 0
            ? new(
                Oklch.Hex(.91, chroma * .75, hue), Oklch.Hex(.95, chroma * .35, hue), Oklch.Hex(.70, chroma + .06, hue),
                Oklch.Hex(.60, chroma + .06, accentHue), Oklch.Hex(.38, chroma, hue), Oklch.Hex(.27, .05, hue))
            : new(
                Oklch.Hex(.42, chroma, hue), Oklch.Hex(.23, chroma * .7, hue - (turn * 12)), Oklch.Hex(.78, chroma + .045, accentHue),
                Oklch.Hex(.62, chroma + .05, hue), Oklch.Hex(.17, chroma * .6, hue), Oklch.Hex(.97, .012, accentHue));
    }

    private static double HueOf(AffectPoint affect)
    {
        var direction = Math.Atan2(affect.Arousal, affect.Valence) * 180 / Math.PI;
        for (var i = 1; i < Wheel.Length; i++)
        {
            var (from, to) = (Wheel[i - 1], Wheel[i]);
            if (direction <= to.Direction)
                return from.Hue + ((to.Hue - from.Hue) * (direction - from.Direction) / (to.Direction - from.Direction));
        }

        return Wheel[^1].Hue;
    }
}
