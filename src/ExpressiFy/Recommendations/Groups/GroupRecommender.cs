using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>
/// One fair list for several people. A title is worth to the group what it is worth to the member it suits least ("least misery"), and
/// among titles alike in that, what it is worth to all on average: Masthoff (2004), "Group modeling: selecting a sequence of television items
/// to suit a group of viewers", UMUAI 14, 37–85, where groups themselves decided much like that; and Masthoff (2015) on both strategies.
/// </summary>
public sealed class GroupRecommender(TitleCatalogue catalogue, TimeProvider time)
{
    // Worth is measured on each member's own scale, 0 an average title for them … 1 the best there is: so nobody's list counts more
    // because they are easy to please. Differences in the least worth below a step are no misery; there the mean decides.
    private const float MiserySteps = 20;

    // From here on a title is among the best for someone, or clearly better than most.
    private const float Great = 0.7f, Good = 0.4f;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// At most <see cref="GroupRecommendationRequest.Count"/> cards, the fairest first. What any member hid, disliked or saw does not come, nor what feeds
    /// anyone's anger or fear. <see cref="InvalidRequestException"/> for a wish that makes no sense.
    /// </summary>
    public IReadOnlyList<GroupCard> Recommend(GroupRecommendationRequest group)
    {
        GroupValidation.Validate(group);
        var occasions = group.Members.Select(member => ContextFor(group, member)).ToList();
        var table = tables[group.Medium];
        var rented = occasions.Select(_ => ArrayPool<float>.Shared.Rent(table.Count)).ToList();
        var fair = ArrayPool<float>.Shared.Rent(table.Count);
        try
        {
            for (var i = 0; i < occasions.Count; i++)
                NormalizedScores(occasions[i], table, rented[i].AsSpan(0, table.Count));
            Combine(rented, fair.AsSpan(0, table.Count));

            var starts = occasions.Select(context => context.Path.GuardedExpression).OfType<Expression>().Distinct().ToList();
            var (list, diversity, cards) = (new Shortlist(table, fair), new Diversity(), new List<GroupCard>());
            while (cards.Count < group.Count && diversity.Pick(list, candidate => !starts.Any(start => Harms(start, candidate))) is { } pick)
                cards.Add(Card(group, pick, rented));
            return cards;
        }
        finally
        {
            foreach (var column in rented.Append(fair))
                ArrayPool<float>.Shared.Return(column);
        }
    }

    // What signals see of one member's part of the wish.
    private RankingContext ContextFor(GroupRecommendationRequest group, GroupMember member)
    {
        var request = RequestValidation.Validate(RequestFor(group, member));
        var path = MoodPath.Of(request);
        return new(request, path.Goal, path, Preferences.Of(member.Profile, catalogue), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }

    // What each title is worth to one member, on their own scale; minus infinity for what must not come.
    private static void NormalizedScores(RankingContext context, CandidateTable table, Span<float> scores)
    {
        using var sheet = new BatchScores(table, context);
        CandidateFilter.Apply(sheet, table, context.Request, context.Preferences.Profile);
        sheet.Scores(context.Target).CopyTo(scores);

        var (sum, best, count) = (0d, float.NegativeInfinity, 0);
        foreach (var score in scores)
        {
            if (!float.IsFinite(score))
                continue;
            (sum, count, best) = (sum + score, count + 1, Math.Max(best, score));
        }

        var average = (float)(sum / Math.Max(1, count));
        var range = Math.Max(best - average, 1e-6f);
        for (var row = 0; row < scores.Length; row++)
            scores[row] = (scores[row] - average) / range;
    }

    private static void Combine(IReadOnlyList<float[]> memberScores, Span<float> fair)
    {
        for (var row = 0; row < fair.Length; row++)
        {
            var (least, sum) = (float.PositiveInfinity, 0f);
            foreach (var worth in memberScores)
                (least, sum) = (Math.Min(least, worth[row]), sum + worth[row]);

            // The mean, at most 1, decides within a step and never across.
            fair[row] = float.IsFinite(least) ? (MathF.Floor(least * MiserySteps) + Math.Clamp(sum / memberScores.Count, 0, 0.99f)) / MiserySteps : float.NegativeInfinity;
        }
    }

    private static bool Harms(Expression start, Candidate candidate) =>
        AimMoodWeights.MostFeeding(start) == 0 ? candidate.Feeds(start) : start == Expression.Sad && Consolations.Of(candidate.Title) == Consolation.Bleak;

    private static GroupCard Card(GroupRecommendationRequest group, Candidate pick, IReadOnlyList<float[]> memberScores) => new(
        pick.Title,
        [.. group.Members.Select((member, i) => new MemberFit(member.Name, memberScores[i][pick.Index] switch { >= Great => Fit.Great, >= Good => Fit.Good, _ => Fit.Compromise }))],
        MoodReason.Sentence(pick.Title.ClearMoods.Select(word => word.Name)));

    private static RecommendationRequest RequestFor(GroupRecommendationRequest group, GroupMember member) => new(group.Medium, member.Aim, member.From, group.Count)
    {
        Expression = member.Expression,
        TargetPoint = member.TargetPoint,
        MaxRuntime = group.MaxRuntime,
        Seed = group.Seed,
    };
}
