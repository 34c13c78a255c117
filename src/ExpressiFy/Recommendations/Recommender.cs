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
        var table = tables[request.Medium];
        using var scores = new BatchScores(table, context);
        scores.Exclude(CandidateFilter.ExcludedIndexes(table, context.Request, profile));

        var diversity = DiversityFor(context);
        var rotation = new Rotation(context);
        var explainer = new Explainer(context.ForWords());
        var cards = new List<Card>();
        foreach (var stage in context.Path.Stages)
        {
            var shortlist = scores.BestFor(stage.Target);
            if (stage.Target is not null)
                rotation.ApplyTo(shortlist);
            var picks = diversity.Pick(shortlist, stage.Count, explainer.HasMoodReason);
            scores.Exclude(picks.Select(pick => pick.Index));

            var stageContext = context with { Target = stage.Target };
            cards.AddRange(picks.Select(pick => CardOf(pick, stageContext, explainer)));
        }

        return new([.. context.Path.Order(cards, card => card.Title.Affect)], context);
    }

    /// <summary>The re-ranking of a list; tests use it for the slow reference.</summary>
    internal static Diversity DiversityFor(RankingContext context)
    {
        var repetitionScale = context.Request.Aim == Aim.Surprise ? SurpriseRepetitionScale : 1;
        return new(
            context.Path.GuardedExpressions, context.Path.Consoles, repetitionScale, LikedGenreShares(context));
    }

    /// <summary>The card of a candidate, with its score and reasons.</summary>
    internal static Card CardOf(Candidate pick, RankingContext context, Explainer explainer)
    {
        var signals = Ranker.Evaluate(pick, context);
        return new(pick.Title, Ranker.Combine(signals), explainer.Explain(pick, signals)) { Signals = signals };
    }

    private static double[] LikedGenreShares(RankingContext context)
    {
        var medium = context.Request.Medium;
        return [.. Genres.Of(medium).Select(genre => context.Preferences.LikedShareOf(medium, genre))];
    }
}
