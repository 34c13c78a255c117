using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Groups;

namespace ExpressiFy.Web.Group;

/// <summary>The taste that a code lends, or why it lends none.</summary>
/// <param name="Profile">Null when the code cannot be used.</param>
/// <param name="Lent">The chance that hides the profile's feedback; null when the code cannot be used.</param>
/// <param name="Hash">By which the code is counted; empty when it cannot be used.</param>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
public sealed record OpenedCode(Profile? Profile, LentTaste? Lent, string Hash, CodeProblem? Problem);

/// <summary>What is left of a code.</summary>
/// <param name="ListsLeft">How many lists it still answers.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record GroupCodeState(int ListsLeft, DateTimeOffset ExpiresAt);

/// <summary>Why a code cannot be used.</summary>
public enum CodeProblem
{
    /// <summary>It has expired, its profile is erased, or it is not of this host.</summary>
    Unknown,

    /// <summary>It answered as many lists as a code answers.</summary>
    UsedUp,

    /// <summary>The person withdrew it, or made a new one.</summary>
    Withdrawn,
}
