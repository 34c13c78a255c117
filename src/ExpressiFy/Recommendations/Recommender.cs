using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>Makes a list of cards: request → candidates → signals → re-ranking → explanations.</summary>
public sealed class Recommender(TitleCatalogue catalogue, TimeProvider time)
{
    // A surprise covers many kinds of titles: repeating a genre or decade costs three times as much as in other lists.
    private const double SurpriseRepetitionScale = 3;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// At most <see cref="RecommendationRequest.Count"/> cards, fewer when the filters leave fewer titles. Titles that
    /// the person hid, disliked or has seen are left out. The same request, profile, catalogue and day give the same
    /// list. <see cref="InvalidRequestException"/> for a request that breaks a rule.
    /// </summary>
    public RecommendationResult Recommend(RecommendationRequest request, Profile profile)
    {
        var context = RankingContext.For(request, Preferences.Of(profile, catalogue), time);
        var explainer = new Explainer(context.ForWords());
        var found = Find(context, explainer);
        return new([.. found.Zip(explainer.ExplainAll(found), CardOf)], context);
    }

    /// <summary>The titles of the list that <see cref="Recommend"/> makes, without their reasons.</summary>
    internal IEnumerable<TitleId> TitlesOf(RecommendationRequest request, Profile profile)
    {
        var context = RankingContext.For(request, Preferences.Of(profile, catalogue), time);
        return Find(context, new Explainer(context.ForWords())).Select(entry => entry.Candidate.Title.Id);
    }

    private List<(Candidate Candidate, IReadOnlyList<SignalScore> Signals)> Find(
        RankingContext context, Explainer explainer)
    {
        var request = context.Request;
        var picks = PicksOf(tables[request.Medium], context, context.Path.Stages, explainer.HasMoodReason);
        var judged = context.Path.Order(picks, entry => entry.Candidate.Affect);
        List<(Candidate Candidate, IReadOnlyList<SignalScore> Signals)> found =
            [.. judged, .. OwnTitlesFor(context, request.Count - picks.Count)];
        return found.Count == request.Count ? found : [.. found, .. EstimatedFor(context, request.Count - found.Count)];
    }

    private static List<(Candidate Candidate, IReadOnlyList<SignalScore> Signals)> PicksOf(
        CandidateTable table,
        RankingContext context,
        IReadOnlyList<PathStage> stages,
        Func<Candidate, bool>? isSuitable)
    {
        using var scores = new BatchScores(table, context);
        scores.Exclude(CandidateFilter.ExcludedIndexes(table, context.Request, context.Preferences.Profile));

        var diversity = DiversityFor(context);
        var rotation = new Rotation(context);
        var found = new List<(Candidate Candidate, IReadOnlyList<SignalScore> Signals)>();
        foreach (var stage in stages)
        {
            var shortlist = scores.BestFor(stage.Target);
            if (stage.Target is not null)
                rotation.ApplyTo(shortlist);
            var picks = diversity.Pick(shortlist, stage.Count, isSuitable);
            scores.Exclude(picks.Select(pick => pick.Index));

            var stageContext = context with { Target = stage.Target };
            found.AddRange(picks.Select(pick => (pick, Ranker.Evaluate(pick, stageContext))));
        }

        return found;
    }

    // Where there are too few others, the catalogue's estimated titles follow. No reason of theirs names a mood, which
    // nobody judged.
    private List<(Candidate Candidate, IReadOnlyList<SignalScore> Signals)> EstimatedFor(
        RankingContext context, int count)
    {
        var table = tables.EstimatedOf(context.Request.Medium);
        if (table.Count == 0)
            return [];
        return PicksOf(table, context, [new(context.Path.Stages[^1].Target, count)], isSuitable: null);
    }

    // Where the filters leave too few titles, those of the person's own follow that they have not seen.
    private IEnumerable<(Candidate Candidate, IReadOnlyList<SignalScore> Signals)> OwnTitlesFor(
        RankingContext context, int count)
    {
        if (count <= 0)
            return [];
        var own = PersonalCatalogue.Of(catalogue, context.Preferences.Profile).OwnTitles
            .Where(title => title.Medium == context.Request.Medium)
            .Where(title => CandidateFilter.Passes(title, context.Request, context.Preferences.Profile))
            .Select(tables.Find)
            .Where(candidate => !(candidate.IsHarsh && KindnessFloor.AppliesTo(context.Request)));
        return own
            .Select(candidate => (Candidate: candidate, Signals: Ranker.Evaluate(candidate, context)))
            .OrderByDescending(entry => Ranker.Combine(entry.Signals))
            .ThenBy(entry => entry.Candidate.Title.Id.Key, StringComparer.Ordinal)
            .Take(count);
    }

    /// <summary>The re-ranking of a list; tests use it for the slow reference.</summary>
    internal static Diversity DiversityFor(RankingContext context)
    {
        var repetitionScale = context.Request.Aim == Aim.Surprise ? SurpriseRepetitionScale : 1;
        return new(
            context.Path.GuardedExpressions, context.Path.Consoles, repetitionScale, LikedGenreShares(context));
    }

    private static double[] LikedGenreShares(RankingContext context)
    {
        var medium = context.Request.Medium;
        return [.. Genres.Of(medium).Select(genre => context.Preferences.LikedShareOf(medium, genre))];
    }

    /// <summary>The card of a title, with its score and reasons.</summary>
    internal static Card CardOf(
        (Candidate Candidate, IReadOnlyList<SignalScore> Signals) pick, IReadOnlyList<Reason> reasons) =>
        new(pick.Candidate.Title, Ranker.Combine(pick.Signals), reasons) { Signals = pick.Signals };
}
