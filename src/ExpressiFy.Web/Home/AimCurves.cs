using ExpressiFy.Affect;

namespace ExpressiFy.Web.Home;

/// <summary>The three aims that start from a mood, as the choices beside the rows name and draw them.</summary>
public static class AimCurves
{
    /// <summary>In the order in which they stand.</summary>
    public static IReadOnlyList<Aim> InOrder { get; } = [Aim.Match, Aim.Lift, Aim.Calm];

    /// <summary>What the person asks for.</summary>
    public static string Wish(Aim aim) => aim switch
    {
        Aim.Match => "Stay with it",
        Aim.Lift => "Lift me",
        _ => "Calm me",
    };

    /// <summary>The curve, as an SVG path of 48 by 20: level, rising, or settling.</summary>
    public static string PathOf(Aim aim) => aim switch
    {
        Aim.Match => "M2 10H46",
        Aim.Lift => "M2 17C22 17 24 3 46 3",
        _ => "M2 10C5 0 9 0 12 10S19 16 22 10S28 7 31 10S38 10 46 10",
    };
}
