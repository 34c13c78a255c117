using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>One of those who watch or listen together.</summary>
/// <param name="Name">What the others call them; it stands on the cards and nowhere else.</param>
/// <param name="Aim">What to do with their mood.</param>
/// <param name="From">Where they are; null when unknown, as for <see cref="RecommendationRequest"/>.</param>
/// <param name="Profile">What they like; empty for someone we know nothing of.</param>
public sealed record GroupMember(string Name, Aim Aim, AffectPoint? From, Profile Profile)
{
    /// <summary>The expression behind <see cref="From"/>, when it has a name.</summary>
    public Expression? Expression { get; init; }

    /// <summary>The point to lead to; with <see cref="Aim.Toward"/>.</summary>
    public AffectPoint? TargetPoint { get; init; }
}

/// <summary>What a group asks for.</summary>
/// <param name="Medium">Films or tracks.</param>
/// <param name="Members"><see cref="FewestMembers"/> to <see cref="MostMembers"/>, with different names.</param>
/// <param name="Count">How many cards, 1…50.</param>
public sealed record GroupRecommendationRequest(Medium Medium, IReadOnlyList<GroupMember> Members, int Count)
{
    /// <summary>Fewer are no group; more than these could hardly agree, and each costs a ranking.</summary>
    public const int FewestMembers = 2, MostMembers = 8;

    /// <summary>Only films of at most so many minutes.</summary>
    public int? MaxRuntime { get; init; }

    /// <summary>Varies the freshness of equal wishes.</summary>
    public int Seed { get; init; }
}
