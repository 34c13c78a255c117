using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Web.Group;

/// <summary>
/// Makes a group's list from what a request says. A code is used up only by a list that comes: whatever is wrong with
/// the request is said before.
/// </summary>
public sealed class GroupLists(GroupMemberResolver members, GroupCodes codes, GroupRecommender recommender)
{
    /// <param name="inputs">The members.</param>
    /// <param name="requestOf">The request for the members that were found.</param>
    /// <param name="http">Gives the profile of this browser's visitor.</param>
    /// <exception cref="InvalidRequestException">What is wrong, for people.</exception>
    public async Task<GroupList> RecommendAsync(
        IEnumerable<MemberInput> inputs,
        Func<IReadOnlyList<GroupMember>, GroupRecommendationRequest> requestOf,
        HttpContext http)
    {
        var resolved = await members.ResolveAsync(inputs, http);
        var request = requestOf([.. resolved.Select(entry => entry.Member)]);
        var violations = GroupValidation.Violations(request);
        if (violations.Count > 0)
            throw new InvalidRequestException(violations);

        var lent = resolved.Where(entry => entry.CodeHash is not null).ToList();
        var hashes = lent.Select(entry => entry.CodeHash!).ToHashSet();
        var left = await codes.SpendAsync(hashes, http.RequestAborted)
            ?? throw GroupMemberResolver.Refuse(lent[0].Member.Name, CodeProblem.UsedUp);
        var listsLeft = lent.Select(entry => new ListsLeft(entry.Member.Name, left[entry.CodeHash!]));
        return new(recommender.Recommend(request), [.. listsLeft]);
    }
}

/// <summary>A group's list.</summary>
/// <param name="Cards">The fairest first.</param>
/// <param name="ListsLeft">For each member with a code, what is left of it.</param>
public sealed record GroupList(IReadOnlyList<GroupCard> Cards, IReadOnlyList<ListsLeft> ListsLeft);

/// <summary>How many lists a member's code still answers.</summary>
public sealed record ListsLeft(string Name, int Count)
{
    /// <summary>E.g. "Ben’s code answers 17 more lists."</summary>
    public string Sentence => Count == 0
        ? $"{Name}’s code is used up. For another list ask {Name} for a new one."
        : SentenceFor($"{Name}’s", Count);

    /// <summary>The same for a code that answers at least one more list.</summary>
    public static string SentenceFor(string whose, int count) =>
        $"{whose} code answers {(count == 1 ? "one more list" : $"{count} more lists")}.";
}
