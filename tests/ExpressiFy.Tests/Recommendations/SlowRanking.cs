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
        var remaining = tables[request.Medium].Candidates
            .Where(candidate => !IsExcluded(candidate.Title.Id, request, profile))
            .Where(candidate => !candidate.IsHarsh || !KindnessFloor.AppliesTo(context.Request))
            .ToList();
        var diversity = Recommender.DiversityFor(context);
        var words = context.ForWords();
        var picks = new List<(Candidate Candidate, double Score)>();
        foreach (var stage in context.Path.Stages)
        {
            var stageContext = context with { Target = stage.Target };
            var ranked = Rotated(
                remaining.Select(candidate => (candidate, Ranker.Score(candidate, stageContext))), context);
            for (var i = 0; i < stage.Count; i++)
            {
                var pick = diversity.PickOne(ranked, candidate => SoughtMoods.Of(candidate, words).Count > 0);
                if (pick is null)
                    break;
                picks.Add((pick, Ranker.Score(pick, stageContext)));
                remaining.Remove(pick);
            }
        }

        return [.. context.Path.Order(picks, pick => pick.Candidate.Affect)];
    }

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
        if (request.Except.Contains(id) || (request.Medium == Medium.Film && profile.HasSeen(id)))
            return true;
        return profile.Has(FeedbackKind.Hide, id)
            || profile.Has(FeedbackKind.Dislike, id)
            || profile.Has(FeedbackKind.Seen, id);
    }
}
