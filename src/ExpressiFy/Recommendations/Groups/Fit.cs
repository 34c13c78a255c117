namespace ExpressiFy.Recommendations.Groups;

/// <summary>
/// How well a title fits a member, compared with the other titles of the catalogue for them. Ordered from best to
/// worst.
/// </summary>
public enum Fit
{
    /// <summary>Among the best for them.</summary>
    Great,

    /// <summary>Clearly better than most.</summary>
    Good,

    /// <summary>Not better than most.</summary>
    Compromise,
}
