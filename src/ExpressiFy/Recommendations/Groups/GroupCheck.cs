namespace ExpressiFy.Recommendations.Groups;

/// <summary>Refuses groups that make no sense, in words for people.</summary>
internal static class GroupCheck
{
    /// <summary>Fewer are no group; more than these could hardly agree, and each costs a ranking.</summary>
    public const int Fewest = 2, Most = 8;

    private const int LongestName = 40;

    public static void Check(GroupWish group)
    {
        if (group.Members.Count is < Fewest or > Most)
            throw new WishException($"A group has {Fewest} to {Most} people, not {group.Members.Count}.");
        if (group.Members.FirstOrDefault(member => string.IsNullOrWhiteSpace(member.Name) || member.Name.Length > LongestName || member.Name.Any(char.IsControl)) is not null)
            throw new WishException($"Everyone needs a name of at most {LongestName} characters.");
        if (group.Members.GroupBy(member => member.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new WishException($"Two people are called {twice.Key}. Give them different names, so that the cards can say for whom they work.");
    }
}
