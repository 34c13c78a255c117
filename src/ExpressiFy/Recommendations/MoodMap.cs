using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>The titles that a map of the affect plane shows: those that fit a wish best, all of them in the order of their scores.</summary>
public sealed class MoodMap(TitleCatalogue catalogue, TimeProvider time)
{
    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// How many titles of the medium there are, and the <paramref name="take"/> best with their scores, 0…1. A map is no list: nothing is left
    /// out for the sake of variety. <see cref="InvalidRequestException"/> for a wish that no title could fulfil.
    /// </summary>
    public (int Total, IReadOnlyList<(Title Title, double Score)> Points) Points(RecommendationRequest request, Profile profile, int take)
    {
        request = RequestValidation.Validate(request);
        var (table, path) = (tables[request.Medium], MoodPath.Of(request));
        var context = new RankingContext(request, path.Goal, path, Preferences.Of(profile, catalogue), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        using var sheet = new BatchScores(table, context);
        CandidateFilter.Apply(sheet, table, request, profile);
        return (table.Count, [.. sheet.BestFor(path.Goal, take).Best.Select(entry => (entry.Candidate.Title, entry.Score))]);
    }
}
