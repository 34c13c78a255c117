namespace ExpressiFy.Affect;

/// <summary>Why a neutral face was not taken.</summary>
public enum NeutralProblem
{
    /// <summary>No face was seen plainly for three seconds: away, turned, far or in the dark.</summary>
    Unseen,

    /// <summary>The face moved too much: a mouth that speaks, a smile that comes or goes.</summary>
    Unsteady,

    /// <summary>It looked as if it smiled or was surprised: nothing could be found above that later.</summary>
    Expressive,
}
