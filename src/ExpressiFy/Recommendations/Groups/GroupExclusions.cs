using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>
/// Which titles each member of a group leaves out. Beside a lent taste, the feedback of all other members leaves out at
/// most half of the titles: who left all but a few could look these few up in the lent taste.
/// </summary>
internal sealed class GroupExclusions
{
    private const double MaxShareOfOthers = 0.5;

    private readonly CandidateTable table;
    private readonly HashSet<int> filtered;
    private readonly int mostOfEachOther;
    private readonly List<IReadOnlyCollection<int>> ofMembers;

    public GroupExclusions(
        CandidateTable table, GroupRecommendationRequest group, IReadOnlyList<RankingContext> contexts)
    {
        this.table = table;
        // All have the same filters, but the floor of kindness holds for all as soon as it does for one.
        var requests = contexts.Select(context => context.Request).ToList();
        var strictest = requests.Find(KindnessFloor.AppliesTo) ?? requests[0];
        filtered = [.. CandidateFilter.ExcludedByFilters(table, strictest)];
        mostOfEachOther = MostOfEachOther(group);
        ofMembers = [.. group.Members.Zip(contexts, Indexes)];
    }

    /// <summary>The indexes of the titles that a member leaves out, by their position in the request.</summary>
    public IReadOnlyCollection<int> Of(int number) => ofMembers[number];

    private int MostOfEachOther(GroupRecommendationRequest group)
    {
        if (!group.HasLentTaste)
            return table.Count;
        var others = group.Members.Count(member => member.Lent is null);
        return (int)(MaxShareOfOthers * (table.Count - filtered.Count) / Math.Max(1, others));
    }

    private List<int> Indexes(GroupMember member, RankingContext context)
    {
        var byFeedback = CandidateFilter.ExcludedByFeedback(table, context.Preferences.Profile);
        if (member.Lent is not null)
            return [.. filtered, .. byFeedback, .. WatchedLikes(context), .. member.Lent.OmittedIndexes(table)];
        return [.. filtered, .. byFeedback.Where(index => !filtered.Contains(index)).Take(mostOfEachOther)];
    }

    // A liked film or series scores lowest, because the person knows it (PreferenceFit). Last of a list it would be
    // recognised.
    private IEnumerable<int> WatchedLikes(RankingContext context)
    {
        var liked = context.Preferences.LikedTitles.Select(title => title.Id);
        return table.Medium.IsWatched() ? table.FindAll(liked) : [];
    }
}
