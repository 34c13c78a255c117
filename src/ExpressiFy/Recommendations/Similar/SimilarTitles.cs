using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>Finds the titles most similar to a given one, of the same medium or the other.</summary>
public sealed class SimilarTitles(TitleCatalogue catalogue)
{
    // Similar titles repeat genres and decades by their nature, so repetition costs little.
    private const double RepetitionScale = 0.25;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// At most <paramref name="count"/> titles of a medium, the most similar first, without the title itself and those
    /// that the person hid, disliked or has seen. <see cref="InvalidRequestException"/> for a count that
    /// <see cref="RecommendationRequest"/> does not allow.
    /// </summary>
    public IReadOnlyList<Card> Find(Title title, Medium medium, int count, Profile profile)
    {
        var request = RequestValidation.Validate(new RecommendationRequest(medium, Aim.Browse, From: null, count)
        {
            Except = new HashSet<TitleId> { title.Id },
        });
        var table = tables[medium];
        // A name alone is like nothing.
        if (title is { IsEstimated: true, Genres.Count: 0, Creators.Count: 0 })
            return [];
        var candidate = title.IsEstimated ? tables.Find(title) : new Candidate(title);
        using var scores = new RentedColumn(table.Count);
        Similarity.ScoreAll(candidate, table, scores.Span);
        foreach (var index in CandidateFilter.ExcludedIndexes(table, request, profile))
            scores.Span[index] = float.NegativeInfinity;

        var diversity = new Diversity(repetitionScale: RepetitionScale);
        var picks = diversity.Pick(new Shortlist(table, scores.Memory), count);
        var reasons = SimilarityReason.ForAll(title, [.. picks.Select(pick => pick.Title)]);
        return
        [
            .. picks.Zip(reasons, (pick, reason) => new Card(pick.Title, Similarity.Score(candidate, pick), [reason])),
        ];
    }
}
