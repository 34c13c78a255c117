using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Groups;

namespace ExpressiFy.Web.Group;

/// <summary>What the group page shows: the form as it was filled in, and the list for it.</summary>
/// <param name="Form">The form as it was filled in.</param>
/// <param name="Result">The list; null before one was asked for.</param>
/// <param name="Problem">What is wrong with the form, for people; null when nothing is.</param>
/// <param name="Profile">The feedback of this browser's visitor; null without a profile.</param>
/// <param name="Code">What is left of this visitor's own code; null without one.</param>
/// <param name="NewCode">The code that was made just now; null otherwise, because it cannot be shown again.</param>
public sealed record GroupModel(
    GroupForm Form,
    GroupResult? Result,
    string? Problem,
    Profile? Profile,
    GroupCodeState? Code,
    string? NewCode)
{
    public bool CanAddMember => Form.Members.Count < GroupRecommendationRequest.MaxMembers;

    public bool HasCards => Result is { Cards.Count: > 0 };

    /// <summary>The heading of a member's part of the form, from index 0.</summary>
    public static string MemberHeading(int index) => index switch
    {
        0 => "First",
        1 => "Second",
        _ => $"Number {index + 1}",
    };

    /// <summary>Whether the form cannot be sent without this member.</summary>
    public static bool IsRequired(int index) => index < GroupRecommendationRequest.MinMembers;

    /// <summary>An aim as a choice, after "Wants".</summary>
    public static string AimLabel(Aim aim) => aim switch
    {
        Aim.Match => "what fits the mood",
        Aim.Lift => "to be lifted",
        Aim.Calm => "to be calmed",
        _ => "a surprise",
    };
}

/// <summary>One list for a group.</summary>
/// <param name="List">Best for all first.</param>
/// <param name="Metadata">What is known of the titles from providers.</param>
/// <param name="ListsLeft">For each member with a code, what is left of it.</param>
public sealed record GroupResult(
    IReadOnlyList<GroupCard> List,
    IReadOnlyDictionary<TitleId, TitleMetadata> Metadata,
    IReadOnlyList<ListsLeft> ListsLeft)
{
    /// <summary>The list as the cards that pages show.</summary>
    public IReadOnlyList<Card> Cards { get; } =
        [.. List.Select(card => new Card(card.Title, Score: 0, [card.Reason]))];

    /// <summary>For whom each title works.</summary>
    public IReadOnlyDictionary<TitleId, string> Leads { get; } =
        List.ToDictionary(card => card.Title.Id, card => $"{card.ForWhom}.");
}
