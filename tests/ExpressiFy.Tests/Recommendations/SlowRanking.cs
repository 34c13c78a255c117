using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>
/// Ranking without columns, shortlists or vectors: every signal of every title for every step, and every title compared
/// for every place. The scalar reference that tests and benchmarks compare <see cref="Recommender"/> with.
/// </summary>
public sealed class SlowRanking(TitleCatalogue catalogue, TimeProvider time)
{
    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>The titles with their scores, in the order of the list.</summary>
    public IReadOnlyList<(Candidate Candidate, double Score)> Recommend(RecommendationRequest request, Profile profile)
    {
        var context = ContextFor(request, profile);
        var words = context.ForWords();
        var judged = Pick(
            tables[request.Medium],
            context,
            context.Path.Stages,
            candidate => SoughtMoods.Of(candidate, words).Count > 0);
        var ordered = context.Path.Order(judged, pick => pick.Candidate.Affect);
        var missing = context.Request.Count - judged.Count;
        var estimated = Pick(
            tables.EstimatedOf(request.Medium),
            context,
            [new(context.Path.Stages[^1].Target, missing)],
            isSuitable: null);
        return [.. ordered, .. estimated];
    }

    private static List<(Candidate Candidate, double Score)> Pick(
        CandidateTable table,
        RankingContext context,
        IEnumerable<PathStage> stages,
        Func<Candidate, bool>? isSuitable)
    {
        var remaining = table.Candidates
            .Where(candidate => !IsExcluded(candidate.Title.Id, context.Request, context.Preferences.Profile))
            .Where(candidate => !candidate.IsHarsh || !KindnessFloor.AppliesTo(context.Request))
            .Where(candidate => PassesFilters(candidate.Title, context.Request))
            .ToList();
        var diversity = Recommender.DiversityFor(context);
        var picks = new List<(Candidate Candidate, double Score)>();
        foreach (var stage in stages)
        {
            var stageContext = context with { Target = stage.Target };
            var ranked = Rotated(
                remaining.Select(candidate => (candidate, Ranker.Score(candidate, stageContext))), context);
            for (var i = 0; i < stage.Count; i++)
            {
                var pick = diversity.PickOne(ranked, isSuitable);
                if (pick is null)
                    break;
                picks.Add((pick, Ranker.Score(pick, stageContext)));
                remaining.Remove(pick);
            }
        }

        return picks;
    }

    private static bool PassesFilters(Title title, RecommendationRequest request) =>
        (request.Genre is null || title.Genres.Contains(request.Genre))
        && (request.FromYear is null || (title.HasYear && title.Year >= request.FromYear))
        && (request.ToYear is null || (title.HasYear && title.Year <= request.ToYear))
        && (request.MaxRuntime is null || title.RuntimeMinutes <= request.MaxRuntime);

    private static List<(Candidate Candidate, double Score)> Rotated(
        IEnumerable<(Candidate Candidate, double Score)> titles, RankingContext context)
    {
        var rotation = new Rotation(context);
        var ranked = titles.OrderByDescending(title => title.Score).ToList();
        if (context.Target is null)
            return ranked;

        var pool = rotation.PoolOf(ranked.Count);
        return [.. rotation.Rescore([.. ranked.Take(pool)], ranked.Count), .. ranked.Skip(pool)];
    }

    /// <summary>The context of a request.</summary>
    public RankingContext ContextFor(RecommendationRequest request, Profile profile) =>
        RankingContext.For(request, Preferences.Of(profile, catalogue), time);

    private static bool IsExcluded(TitleId id, RecommendationRequest request, Profile profile)
    {
        if (request.Except.Contains(id) || (request.Medium.IsWatched() && profile.HasSeen(id)))
            return true;
        return profile.Has(FeedbackKind.Hide, id)
            || profile.Has(FeedbackKind.Dislike, id)
            || profile.Has(FeedbackKind.Seen, id);
    }
}
