using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>What a group asks for. The rules are in <see cref="GroupValidation"/>.</summary>
/// <param name="Medium">Films, series or tracks.</param>
/// <param name="Members"><see cref="MinMembers"/>…<see cref="MaxMembers"/> people with different names.</param>
/// <param name="Count">How many cards, as in <see cref="RecommendationRequest"/>.</param>
public sealed record GroupRecommendationRequest(Medium Medium, IReadOnlyList<GroupMember> Members, int Count)
{
    /// <summary>Bounds of the number of members. Each member costs a ranking of the whole catalogue.</summary>
    public const int MinMembers = 2;

    /// <inheritdoc cref="MinMembers"/>
    public const int MaxMembers = 8;

    /// <summary>
    /// The most cards of a list with a lent taste: each card that is shown tells that no member hid the title.
    /// </summary>
    public const int MaxCardsWithLentTaste = 12;

    /// <summary>Only films of at most so many minutes.</summary>
    public int? MaxRuntime { get; init; }

    /// <summary>Another seed gives other titles that fit as well.</summary>
    public int Seed { get; init; }

    /// <summary>Whether a member lent their taste.</summary>
    internal bool HasLentTaste => Members.Any(member => member.Lent is not null);

    /// <summary>The number of cards to pick.</summary>
    internal int CardCount => HasLentTaste ? Math.Min(Count, MaxCardsWithLentTaste) : Count;

    /// <summary>The request of one member alone.</summary>
    internal RecommendationRequest RequestOf(GroupMember member) => new(Medium, member.Aim, member.From, Count)
    {
        Expression = member.Expression,
        TargetPoint = member.TargetPoint,
        MaxRuntime = MaxRuntime,
        Seed = Seed,
    };
}
