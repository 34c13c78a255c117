using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>
/// The titles for a map of the affect plane: those with the highest scores, without re-ranking for variety.
/// </summary>
public sealed class MoodMap(TitleCatalogue catalogue, TimeProvider time)
{
    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// The <paramref name="take"/> best titles for a request, whatever its count. <see cref="InvalidRequestException"/>
    /// for a request that breaks a rule.
    /// </summary>
    public MoodMapResult Find(RecommendationRequest request, Profile profile, int take)
    {
        var context = RankingContext.For(request, Preferences.Of(profile, catalogue), time);
        var table = tables[request.Medium];
        using var scores = new BatchScores(table, context);
        scores.Exclude(CandidateFilter.ExcludedIndexes(table, context.Request, profile));

        var best = scores.BestFor(context.Target, take).Best;
        var titles = best.Select(entry => new ScoredTitle(entry.Candidate.Title, entry.Score));
        return new(table.Count, [.. titles], context);
    }
}
