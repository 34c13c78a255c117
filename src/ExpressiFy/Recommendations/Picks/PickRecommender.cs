using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Picks;

/// <summary>
/// Chooses one title for now: the best by score, where near equals take turns. It obeys the rules of lists, the floor
/// of kindness among them.
/// </summary>
public sealed class PickRecommender(TitleCatalogue catalogue, TimeProvider time)
{
    /// <summary>How many other titles are offered beside it.</summary>
    public const int MaxAlternatives = 2;

    // On the scale of scores, 0…1: titles so close to the best one take turns by day and seed. Nobody could tell which
    // of them fits better.
    private const double NearEqual = 0.04;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// The pick for a request, whatever its count. Titles that the person passed over today are left out, beside those
    /// that no list has. The same request, profile, catalogue and day give the same pick.
    /// <see cref="InvalidRequestException"/> for a request that breaks a rule.
    /// </summary>
    /// <param name="request">
    /// What is asked for; <see cref="RecommendationRequest.Except"/> has what was passed over and is not stored.
    /// </param>
    /// <param name="profile">The person's feedback.</param>
    /// <param name="chosen">
    /// The title that the person took in place of another pick. It is the pick unless it may not come for this request.
    /// </param>
    public Pick Choose(RecommendationRequest request, Profile profile, TitleId? chosen = null)
    {
        var single = request with { Count = 1, Except = WithPassedToday(request.Except, profile) };
        var context = RankingContext.For(single, Preferences.Of(profile, catalogue), time);
        var explainer = new Explainer(context.ForWords());
        var picks = PickFrom(tables[request.Medium], chosen, context, explainer.HasMoodReason);
        // What the filters leave of the judged titles may be nothing.
        if (picks.Count == 0 && tables.EstimatedOf(request.Medium) is { Count: > 0 } estimated)
            picks = PickFrom(estimated, chosen, context, _ => true);
        var found = picks.ConvertAll(pick => (pick, Ranker.Evaluate(pick, context)));
        var cards = found.Zip(explainer.ExplainAll(found), Recommender.CardOf).ToList();
        return new(cards.FirstOrDefault(), [.. cards.Skip(1)], context);
    }

    private HashSet<TitleId> WithPassedToday(IEnumerable<TitleId> except, Profile profile)
    {
        var today = time.GetUtcNow().UtcDateTime.Date;
        var passed = profile.CurrentFeedback
            .Where(feedback => feedback.Kind == FeedbackKind.Passed && feedback.At.UtcDateTime.Date == today)
            .Select(feedback => feedback.TitleId);
        return [.. except, .. passed];
    }

    private static Candidate? FindChosen(
        TitleId? chosen, CandidateTable table, BatchScores scores, RankingContext context)
    {
        if (chosen is null)
            return null;
        foreach (var index in table.FindAll([chosen]))
        {
            if (float.IsFinite(scores.Scores(context.Target)[index]))
                return table.Candidates[index];
        }

        return null;
    }

    // Of the titles that may come, those nearly as good as the best of them. The alternatives do so as well: few titles
    // are of another kind than most picks, and the best of them would be beside nearly all.
    private static void TakeTurns(Shortlist shortlist, RankingContext context, Func<Candidate, bool> mayCome)
    {
        var best = shortlist.Best.Where(title => mayCome(title.Candidate)).Select(title => title.Score);
        var lowest = Math.Max(best.FirstOrDefault() - NearEqual, shortlist.Floor);
        var pool = shortlist.Best.TakeWhile(title => title.Score >= lowest).Count();
        shortlist.Rescore(pool, titles => titles.Select(title => mayCome(title.Candidate)
            ? (title.Candidate, lowest + (NearEqual * DailyShuffle.Of(title.Candidate, context)))
            : title));
    }

    // The pick first, then its alternatives.
    private static List<Candidate> PickFrom(
        CandidateTable table, TitleId? chosen, RankingContext context, Func<Candidate, bool> isSuitable)
    {
        using var scores = new BatchScores(table, context);
        scores.Exclude(CandidateFilter.ExcludedIndexes(table, context.Request, context.Preferences.Profile));
        var own = FindChosen(chosen, table, scores, context);
        scores.Exclude(own is null ? [] : [own.Index]);

        var shortlist = scores.BestFor(context.Target);
        var diversity = Recommender.DiversityFor(context);
        List<Candidate> picks = own is null ? [] : [own];
        while (picks.Count <= MaxAlternatives)
        {
            TakeTurns(shortlist, context, Differs);
            var next = diversity.Pick(shortlist, 1, pick => Differs(pick) && isSuitable(pick));
            if (next.Count == 0 || !Differs(next[0]))
                break;
            picks.Add(next[0]);
        }

        return picks;

        bool Differs(Candidate candidate) =>
            picks.TrueForAll(pick => RealChoice.Is(pick.Title, candidate.Title));
    }
}
