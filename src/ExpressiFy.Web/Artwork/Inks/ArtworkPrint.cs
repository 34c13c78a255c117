using ExpressiFy.Affect;

namespace ExpressiFy.Web.Artwork.Inks;

/// <summary>
/// How a title is printed. The year selects one of five manners; valence makes the paper brighter or darker.
/// Numbers are lightness, chroma and hue of OKLCH.
/// </summary>
internal static class ArtworkPrint
{
    /// <summary>Hue of the darkest ink on a page without a mood.</summary>
    private const double NoMoodHue = 260;

    /// <summary>Valence of the darkest and of the brightest paper; most titles of the catalogue lie between.</summary>
    private const double DarkValence = -.35, BrightValence = .45;

    /// <summary>Titles of the oldest manner with less brightness than this are printed light on dark.</summary>
    private const double ReversedBelow = .35;

    /// <summary>The inks of a title.</summary>
    /// <param name="year">Of its first release.</param>
    /// <param name="affect">Of the title.</param>
    /// <param name="hues">Of its moods.</param>
    /// <param name="mood">Of the page, or null.</param>
    public static ArtworkPalette Of(int year, AffectPoint affect, MoodHues hues, Expression? mood)
    {
        var brightness = Math.Clamp((affect.Valence - DarkValence) / (BrightValence - DarkValence), 0, 1);
        var ink = Oklch.Hex(.22, .045, mood is null ? NoMoodHue : HueOf(mood.Value));
        return year switch
        {
            < 1950 when brightness < ReversedBelow => Reversed(hues, ink),
            < 1950 => OneInk(hues, ink),
            < 1970 => Flat(hues, ink, brightness),
            < 1990 => Deep(hues, ink, brightness),
            < 2010 => Middle(hues, ink, brightness),
            _ => Pale(hues, ink, brightness),
        };
    }

    /// <summary>Before 1950: one ink on bone.</summary>
    private static ArtworkPalette OneInk(MoodHues hues, string ink)
    {
        var ground = Oklch.Hex(.92, .035, hues.First);
        return new(
            ground,
            Inked(.58, .17, Clean(hues.First), ground),
            ink,
            Oklch.Hex(.80, .08, hues.First),
            Oklch.Hex(.38, .10, Clean(hues.First)));
    }

    /// <summary>Before 1950, dark titles: bone on one ink.</summary>
    private static ArtworkPalette Reversed(MoodHues hues, string ink) => new(
        Oklch.Hex(.33, .06, Clean(hues.First)),
        Oklch.Hex(.90, .035, hues.First),
        Oklch.Hex(.70, .13, Clean(hues.First)),
        Oklch.Hex(.52, .11, Clean(hues.First)),
        ink);

    /// <summary>1950s and 60s: flat and bright, with a paper of full colour.</summary>
    private static ArtworkPalette Flat(MoodHues hues, string ink, double brightness)
    {
        var ground = Oklch.Hex(.72 + (.08 * brightness) + Lift(hues.First, .06), .10 + (.05 * brightness), hues.First);
        return new(
            ground,
            Inked(.46, .15, Clean(hues.Second), ground),
            Oklch.Hex(.965, .02, hues.First),
            Inked(.62 + Lift(hues.Second, .06), .16, hues.Second, ground, ArtworkPalette.LeastContrastOfTones),
            ink);
    }

    /// <summary>1970s and 80s: bright shapes on a deep paper.</summary>
    private static ArtworkPalette Deep(MoodHues hues, string ink, double brightness)
    {
        var ground = Oklch.Hex(.32 + (.09 * brightness), .085 + (.045 * brightness), Clean(hues.Second));
        return new(
            ground,
            Oklch.Hex(.80 + (.04 * brightness), .155, hues.First),
            Oklch.Hex(.94, .04, hues.First),
            Oklch.Hex(.62, .16, hues.First is > 85 and < 180 ? hues.First + 60 : hues.First - 28),
            ink);
    }

    /// <summary>1990s and 2000s: a paper of middle lightness.</summary>
    private static ArtworkPalette Middle(MoodHues hues, string ink, double brightness)
    {
        var ground = Oklch.Hex(.52 + (.09 * brightness) + Lift(hues.First, .16), .10 + (.06 * brightness), hues.First);
        var light = Oklch.Hex(.96, .045, hues.First + 20);
        var isLight = Oklch.Contrast(light, ground) >= ArtworkPalette.LeastContrast;
        return new(
            ground,
            isLight ? light : Inked(.40, .13, Clean(hues.Second), ground),
            isLight ? Oklch.Hex(.33, .10, Clean(hues.Second)) : light,
            Oklch.Hex(isLight ? .76 + Lift(hues.Second, .06) : .56, .14, hues.Second),
            ink);
    }

    /// <summary>From 2010: a pale paper.</summary>
    private static ArtworkPalette Pale(MoodHues hues, string ink, double brightness)
    {
        var ground = Oklch.Hex(.87 + (.07 * brightness), .045, hues.Second);
        return new(
            ground,
            Inked(.64, .19, Clean(hues.First), ground),
            Oklch.Hex(.38, .11, Clean(hues.Second)),
            Inked(.84, .12, hues.First + 15, ground, ArtworkPalette.LeastContrastOfTones),
            ink);
    }

    /// <summary>A colour on a light ground, darkened until it has the contrast.</summary>
    private static string Inked(
        double lightness, double chroma, double hue, string ground, double contrast = ArtworkPalette.LeastContrast)
    {
        var ink = Oklch.Hex(lightness, chroma, hue);
        while (Oklch.Contrast(ink, ground) < contrast)
        {
            lightness -= .01;
            ink = Oklch.Hex(lightness, chroma, hue);
        }

        return ink;
    }

    /// <summary>Dark yellow is mud: as a dark ink, yellow becomes orange or green.</summary>
    private static double Clean(double hue)
    {
        var turned = ((hue % 360) + 360) % 360;
        return turned switch
        {
            > 48 and < 88 => 40,
            >= 88 and < 128 => 152,
            _ => turned,
        };
    }

    /// <summary>Yellow is a light colour: it is lighter by <paramref name="amount"/> than other hues.</summary>
    private static double Lift(double hue, double amount) => MoodHues.Apart(hue, 92) < 28 ? amount : 0;

    /// <summary>The hue of an expression, as in the tokens of the pages.</summary>
    private static double HueOf(Expression mood) => mood switch
    {
        Expression.Happy => 80,
        Expression.Neutral => 270,
        Expression.Surprise => 340,
        Expression.Sad => 258,
        Expression.Angry => 20,
        Expression.Fear => 298,
        Expression.Disgust => 150,
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "Not one of the seven expressions."),
    };
}
