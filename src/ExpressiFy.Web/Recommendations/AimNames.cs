using ExpressiFy.Affect;

namespace ExpressiFy.Web.Recommendations;

/// <summary>The aims as JSON and forms write them, and as people read them.</summary>
public static class AimNames
{
    /// <summary>
    /// The aims that a person picks by name, in the order in which they are offered. <see cref="Aim.Toward"/> is picked
    /// by a point instead.
    /// </summary>
    public static IReadOnlyList<Aim> Offered { get; } = [Aim.Match, Aim.Lift, Aim.Calm, Aim.Surprise, Aim.Browse];

    /// <summary>"match", "lift", "calm", "surprise", "browse" or "toward".</summary>
    public static string Name(this Aim aim) => aim.ToString().ToLowerInvariant();

    /// <summary>The aim on a button.</summary>
    public static string Label(this Aim aim) => aim switch
    {
        Aim.Match => "Match",
        Aim.Lift => "Lift",
        Aim.Calm => "Calm",
        Aim.Surprise => "Surprise me",
        Aim.Toward => "Toward a point",
        _ => "Browse",
    };

    /// <summary>Completes "Find something that …".</summary>
    public static string Description(this Aim aim) => aim switch
    {
        Aim.Match => "fits the mood",
        Aim.Lift => "brightens it",
        Aim.Calm => "settles it",
        Aim.Surprise => "from another corner",
        Aim.Toward => "of how it feels",
        _ => "never mind the mood",
    };
}
