namespace ExpressiFy.Affect;

/// <summary>What the titles should do with the person's mood.</summary>
public enum Aim
{
    /// <summary>Fit the mood as it is.</summary>
    Match,

    /// <summary>Lead toward pleasant and active.</summary>
    Lift,

    /// <summary>Lead toward pleasant and quiet.</summary>
    Calm,

    /// <summary>Just browse: no wanted mood.</summary>
    Browse,

    /// <summary>Something from another corner than usual; never what feeds an unpleasant mood.</summary>
    Surprise,

    /// <summary>Toward a point of the affect plane that the person chose.</summary>
    Toward,
}
