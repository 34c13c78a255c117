using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>Refuses groups that make no sense, in words for people.</summary>
internal static class GroupValidation
{
    private const int LongestName = 40;

    public static void Validate(GroupRecommendationRequest group)
    {
        if (group.Members.Count is < GroupRecommendationRequest.FewestMembers or > GroupRecommendationRequest.MostMembers)
            throw new InvalidRequestException($"A group has {GroupRecommendationRequest.FewestMembers} to {GroupRecommendationRequest.MostMembers} people, not {group.Members.Count}.");
        if (group.Members.FirstOrDefault(member => string.IsNullOrWhiteSpace(member.Name) || member.Name.Length > LongestName || member.Name.Any(char.IsControl)) is not null)
            throw new InvalidRequestException($"Everyone needs a name of at most {LongestName} characters.");
        if (group.Members.GroupBy(member => member.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidRequestException($"Two people are called {twice.Key}. Give them different names, so that the cards can say for whom they work.");
    }
}
