using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>The rules for groups, beside those of <see cref="RequestValidation"/> for each member's mood.</summary>
public static class GroupValidation
{
    /// <summary>Every rule that a group's request breaks; empty for a valid request.</summary>
    public static IReadOnlyList<RequestViolation> Violations(GroupRecommendationRequest group) =>
    [
        .. MemberCountViolations(group),
        .. NameViolations(group),
        .. RequestValidation.ListViolations(group.Medium, group.Count, group.MaxRuntime),
        .. group.Members.SelectMany(member => MoodViolations(group, member)),
    ];

    /// <summary><see cref="InvalidRequestException"/> for a request that breaks a rule.</summary>
    internal static void Validate(GroupRecommendationRequest group)
    {
        var violations = Violations(group);
        if (violations.Count > 0)
            throw new InvalidRequestException(violations);
    }

    private static IEnumerable<RequestViolation> MemberCountViolations(GroupRecommendationRequest group)
    {
        const int min = GroupRecommendationRequest.MinMembers;
        const int max = GroupRecommendationRequest.MaxMembers;
        if (group.Members.Count is < min or > max)
            yield return new("members", $"A group has {min} to {max} people, not {group.Members.Count}.");
    }

    private static IEnumerable<RequestViolation> NameViolations(GroupRecommendationRequest group)
    {
        if (!group.Members.All(member => IsName(member.Name)))
            yield return new("name", $"Everyone needs a name of at most {GroupMember.MaxNameLength} characters.");

        var repeated = group.Members
            .Where(member => IsName(member.Name))
            .GroupBy(member => member.Name.Trim(), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(namesakes => namesakes.Count() > 1);
        if (repeated is not null)
        {
            var advice = "Give them different names, so that the cards can say for whom they work.";
            yield return new("name", $"Two people are called {repeated.Key}. {advice}");
        }
    }

    private static bool IsName(string name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= GroupMember.MaxNameLength && !name.Any(char.IsControl);

    // The member's name first, since several members have the same parameters.
    private static IEnumerable<RequestViolation> MoodViolations(GroupRecommendationRequest group, GroupMember member) =>
        RequestValidation.MoodViolations(group.RequestOf(member))
            .Select(violation => violation with { Message = $"{member.Name}: {violation.Message}" });
}
