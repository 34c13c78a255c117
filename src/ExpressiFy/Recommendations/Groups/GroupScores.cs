using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>
/// The scores of all titles for each member and for the group. A member's scores are normalised (0 their mean title, 1
/// their best), so that nobody counts more because they like more. Minus infinity for a title that any member excludes.
/// </summary>
internal sealed class GroupScores : IDisposable
{
    // Keeps the division defined when all titles score the same.
    private const float MinRange = 1e-6f;

    private readonly List<RentedColumn> members = [];
    private readonly RentedColumn fair;

    public GroupScores(CandidateTable table, IReadOnlyList<RankingContext> contexts, GroupExclusions exclusions)
    {
        foreach (var (number, context) in contexts.Index())
        {
            var column = new RentedColumn(table.Count);
            members.Add(column);
            ScoreMember(table, context, exclusions.Of(number), column.Span);
        }

        fair = new RentedColumn(table.Count);
        LeastMisery.Combine([.. members.Select(member => member.Memory)], fair.Span);
    }

    /// <summary>The group's score of each title.</summary>
    public Memory<float> Fair => fair.Memory;

    /// <summary>The normalised scores of a member, by their position in the request.</summary>
    public ReadOnlySpan<float> OfMember(int number) => members[number].Span;

    public void Dispose()
    {
        foreach (var column in members)
            column.Dispose();
        fair.Dispose();
    }

    private static void ScoreMember(
        CandidateTable table, RankingContext context, IEnumerable<int> excluded, Span<float> scores)
    {
        using var batch = new BatchScores(table, context);
        batch.Exclude(excluded);
        batch.Scores(context.Target).CopyTo(scores);
        Normalize(scores);
    }

    private static void Normalize(Span<float> scores)
    {
        var sum = 0d;
        var count = 0;
        var best = float.NegativeInfinity;
        foreach (var score in scores)
        {
            if (!float.IsFinite(score))
                continue;
            sum += score;
            count++;
            best = Math.Max(best, score);
        }

        var mean = (float)(sum / Math.Max(1, count));
        var range = Math.Max(best - mean, MinRange);
        for (var index = 0; index < scores.Length; index++)
            scores[index] = (scores[index] - mean) / range;
    }
}
