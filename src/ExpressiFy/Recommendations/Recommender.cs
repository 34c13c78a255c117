using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>From a wish to cards: which titles may come, how well each fits, which of them make a varied list, and why.</summary>
public sealed class Recommender(TitleCatalogue catalogue, TimeProvider time)
{
    // A surprise shows many corners: repeating a genre or a decade costs as much as three titles of it would elsewhere.
    private const double SurpriseRepetitionScale = 3;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// At most <see cref="RecommendationRequest.Count"/> cards, fewer when the filters leave fewer: films best first, tracks that lift or calm in the order
    /// of a path from the present mood to the wanted one. The same wish, profile, catalogue and day give the same cards.
    /// Titles that were hidden, disliked or seen do not come. <see cref="InvalidRequestException"/> for a wish that no title could fulfil.
    /// </summary>
    public IReadOnlyList<Card> Recommend(RecommendationRequest request, Profile profile)
    {
        request = RequestValidation.Validate(request);
        var (table, path) = (tables[request.Medium], MoodPath.Of(request));
        var context = new RankingContext(request, path.Goal, path, Preferences.Of(profile, catalogue), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        using var sheet = new BatchScores(table, context);
        CandidateFilter.Apply(sheet, table, request, profile);

        var diversity = new Diversity(path.GuardedExpression, path.Consoles, request.Aim == Aim.Surprise ? SurpriseRepetitionScale : 1);
        var chosen = new List<(Candidate Candidate, RankingContext Stage)>();
        foreach (var (target, count) in path.Stages)
        {
            var (stage, list) = (context with { Target = target }, sheet.BestFor(target));
            for (var i = 0; i < count && diversity.Pick(list, candidate => MoodReason.For(candidate, stage) is not null) is { } pick; i++)
            {
                chosen.Add((pick, stage));
                sheet.Exclude(pick.Index);
            }
        }

        return [.. path.Order(chosen, pick => pick.Candidate.Affect)
            .Select(pick => new Card(pick.Candidate.Title, Ranker.Score(pick.Candidate, pick.Stage), Ranker.Explain(pick.Candidate, pick.Stage)))];
    }
}
