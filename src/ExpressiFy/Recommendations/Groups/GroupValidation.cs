using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>Refuses groups that make no sense, in words for people.</summary>
internal static class GroupCheck
{
    private const int LongestName = 40;

    public static void Check(GroupWish group)
    {
        if (group.Members.Count is < GroupWish.FewestMembers or > GroupWish.MostMembers)
            throw new WishException($"A group has {GroupWish.FewestMembers} to {GroupWish.MostMembers} people, not {group.Members.Count}.");
        if (group.Members.FirstOrDefault(member => string.IsNullOrWhiteSpace(member.Name) || member.Name.Length > LongestName || member.Name.Any(char.IsControl)) is not null)
            throw new WishException($"Everyone needs a name of at most {LongestName} characters.");
        if (group.Members.GroupBy(member => member.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new WishException($"Two people are called {twice.Key}. Give them different names, so that the cards can say for whom they work.");
    }
}
