namespace ExpressiFy.Affect;

/// <summary>Where a list of titles should lead from the person's mood.</summary>
public enum Aim
{
    /// <summary>Stay with the mood.</summary>
    Match,

    /// <summary>Lead toward pleasant and active.</summary>
    Lift,

    /// <summary>Lead toward pleasant and quiet.</summary>
    Calm,

    /// <summary>Nowhere in particular: moods are left out of the ranking.</summary>
    Browse,

    /// <summary>Titles unlike the usual ones, but none that feed an unpleasant mood.</summary>
    Surprise,

    /// <summary>Lead toward a point of the affect plane that the person chose.</summary>
    Toward,
}
