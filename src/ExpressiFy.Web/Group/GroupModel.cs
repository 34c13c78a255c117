using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Group;

/// <summary>What the group page shows: the form as it was filled in, and the list for it.</summary>
/// <param name="Form">The form as it was filled in.</param>
/// <param name="Result">The list; null before one was asked for.</param>
/// <param name="Problem">What is wrong with the form, for people; null when nothing is.</param>
/// <param name="Refused">The code that cannot be used; null when all can.</param>
/// <param name="Profile">The feedback of this browser's visitor; null without a profile.</param>
/// <param name="Code">What is left of this visitor's own code; null without one.</param>
/// <param name="NewCode">The code that was made just now; null otherwise, because it cannot be shown again.</param>
public sealed record GroupModel(
    GroupForm Form,
    GroupResult? Result,
    string? Problem,
    RefusedCode? Refused,
    Profile? Profile,
    GroupCodeState? Code,
    string? NewCode)
{
    public bool CanAddMember => Form.Members.Count < GroupRecommendationRequest.MaxMembers;

    /// <summary>The title that the page puts first; null without one.</summary>
    public GroupCard? Pick => Result?.List.FirstOrDefault();

    /// <summary>Whether what a member says is open to be filled in: when something of it may have to change.</summary>
    public bool IsOpen(MemberFields member)
    {
        if (string.IsNullOrWhiteSpace(member.Name))
            return true;
        return Result is null && (Refused is null || member.Code.Length > 0);
    }

    /// <summary>What a member feels and wants, e.g. "sad, to be lifted".</summary>
    public static string MoodLabel(MemberFields member)
    {
        if (ExpressionOf(member) is not { } expression)
            return "any mood";
        var aim = AimNames.Offered.FirstOrDefault(aim => aim.Name() == member.Aim, Aim.Match);
        return aim == Aim.Match ? expression.Adjective() : $"{expression.Adjective()}, {AimLabel(aim)}";
    }

    /// <summary>The mood that was chosen for a member; null for none.</summary>
    public static Expression? ExpressionOf(MemberFields member) =>
        ExpressionLabels.TryParse(member.Expression, out var expression) ? expression : null;

    /// <summary>An aim as a choice, after "Wants".</summary>
    public static string AimLabel(Aim aim) => aim switch
    {
        Aim.Match => "what fits",
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
    /// <summary>The list but its first title, as the cards that pages show.</summary>
    public IReadOnlyList<Card> Others { get; } =
        [.. List.Skip(1).Select(card => new Card(card.Title, Score: 0, [card.Reason]))];

    /// <summary>For whom each title works.</summary>
    public IReadOnlyDictionary<TitleId, string> Leads { get; } =
        List.ToDictionary(card => card.Title.Id, card => $"{card.ForYou}.");
}
