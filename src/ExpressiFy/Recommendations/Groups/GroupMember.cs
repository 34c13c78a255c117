using ExpressiFy.Affect;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>One person of a group.</summary>
/// <param name="Name">1…<see cref="MaxNameLength"/> characters; appears on the cards only.</param>
/// <param name="Aim">What to do with their mood.</param>
/// <param name="From">Their mood as a point; null when unknown, as in <see cref="RecommendationRequest"/>.</param>
/// <param name="Profile">What they like; empty when unknown.</param>
public sealed record GroupMember(string Name, Aim Aim, AffectPoint? From, Profile Profile)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 40;

    /// <summary>Their mood's name, when it has one.</summary>
    public Expression? Expression { get; init; }

    /// <summary>The point to lead to; with the aim <see cref="Aim.Toward"/> and only then.</summary>
    public AffectPoint? TargetPoint { get; init; }

    /// <summary>The chance that hides their feedback when they lent it with a code; null when they did not.</summary>
    public LentTaste? Lent { get; init; }
}
