using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>
/// Ranking as it is meant, without columns, shortlists or vectors: every signal asked of every title at every step, and every title weighed
/// for every place. The fast way is checked, and timed, against this one.
/// </summary>
public sealed class SlowRanking(TitleCatalogue catalogue, TimeProvider time)
{
    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>The picks in the order in which they were picked, each with its step.</summary>
    public List<(Candidate Candidate, RankingContext Stage)> Pick(RecommendationRequest request, Profile profile)
    {
        var path = MoodPath.Of(request);
        var context = ContextFor(request, profile);
        var gone = new HashSet<TitleId>([.. request.Except, .. profile.Titles(FeedbackKind.Hide), .. profile.Titles(FeedbackKind.Dislike), .. profile.Titles(FeedbackKind.Seen)]);
        var left = tables[request.Medium].Candidates.Where(candidate => !gone.Contains(candidate.Title.Id) && !(request.Medium == Medium.Film && profile.Knows(candidate.Title.Id))).ToList();
        var diversity = new Diversity(path.GuardedExpression, path.Consoles, request.Aim == Aim.Surprise ? 3 : 1);
        var picks = new List<(Candidate, RankingContext)>();
        foreach (var (target, count) in path.Stages)
        {
            var stage = context with { Target = target };
            List<(Candidate Candidate, double Score)> ranked = [.. left.Select(candidate => (candidate, Ranker.Score(candidate, stage)))];
            for (var i = 0; i < count && diversity.PickOne(ranked, candidate => MoodReason.For(candidate, stage) is not null) is { } pick; i++)
            {
                picks.Add((pick, stage));
                left.Remove(pick);
            }
        }

        return picks;
    }

    /// <summary>What signals see of a wish.</summary>
    public RankingContext ContextFor(RecommendationRequest request, Profile profile)
    {
        return RankingContext.For(request, Preferences.Of(profile, catalogue), time);
    }
}
