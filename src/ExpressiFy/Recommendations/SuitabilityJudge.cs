using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>Judges one title for a request: by the signals that rank lists, and by the rules that lists obey.</summary>
public sealed class SuitabilityJudge(TitleCatalogue catalogue, TimeProvider time)
{
    // A title that ranks above this share of its medium for some stage of the list suits. Lists hold no others: all
    // cards of every mood and aim rank above it.
    private const double SuitingShare = 0.5;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// The judgement. Feedback on the title itself does not count: a film that was seen may suit.
    /// <see cref="InvalidRequestException"/> for a request that breaks a rule, <see cref="ArgumentException"/> for a
    /// title that the catalogue does not have or of another medium than the request.
    /// </summary>
    public Suitability Judge(Title title, RecommendationRequest request, Profile profile)
    {
        var table = tables[request.Medium];
        if (table.Find(title.Id) is not { } index)
            throw new ArgumentException($"{title.Id} is no title of the request's medium.", nameof(title));

        var context = RankingContext.For(request, Preferences.Of(profile, catalogue), time);
        var candidate = table.Candidates[index];
        var explainer = new Explainer(context.ForWords());
        var reasons = explainer.ExplainAll([(candidate, Ranker.Evaluate(candidate, context))])[0];
        return new(Suits(index, table, context), reasons);
    }

    private static bool Suits(int index, CandidateTable table, RankingContext context)
    {
        if (CandidateFilter.ExcludedByFilters(table, context.Request).Contains(index))
            return false;

        using var scores = new BatchScores(table, context);
        foreach (var stage in context.Path.Stages)
        {
            var ofAll = scores.Scores(stage.Target);
            var better = 0;
            foreach (var score in ofAll)
                better += score > ofAll[index] ? 1 : 0;
            if (better < SuitingShare * table.Count)
                return true;
        }

        return false;
    }
}
