using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>Which titles may come at all: those that pass the filters and that the person did not wave away or see.</summary>
internal static class CandidateFilter
{
    // Later than any title: no bound.
    private const int Never = int.MaxValue;

    /// <summary>Excludes from the sheet what must not come.</summary>
    public static void Apply(BatchScores scores, CandidateTable table, RecommendationRequest request, Profile profile)
    {
        foreach (var id in ExcludedTitles(request, profile))
        {
            if (table.Find(id) is { } row)
                scores.Exclude(row);
        }

        if ((request.FromYear, request.ToYear, request.MaxRuntime, request.Genre) is (null, null, null, null))
            return;

        var (from, to, longest, genre) = (request.FromYear ?? 0, request.ToYear ?? Never, request.MaxRuntime ?? Never, GenreBit(request));
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Years[row] < from || table.Years[row] > to || table.Runtimes[row] > longest || (table.GenreBits[row] & genre) == 0)
                scores.Exclude(row);
        }
    }

    /// <summary>Titles that must not come, whatever they score: waved away, seen, or standing elsewhere. A track that was rated is heard again.</summary>
    public static IEnumerable<TitleId> ExcludedTitles(RecommendationRequest request, Profile profile) =>
    [
        .. request.Except,
        .. profile.CurrentFeedback.Where(word => word.Kind is FeedbackKind.Hide or FeedbackKind.Dislike or FeedbackKind.Seen
            || (request.Medium == Medium.Film && profile.Knows(word.TitleId))).Select(word => word.TitleId),
    ];

    // A bit that no title of another genre has; all bits where every genre will do, none where the medium has no such genre.
    private static uint GenreBit(RecommendationRequest request)
    {
        if (request.Genre is not { } wanted)
            return uint.MaxValue;
        var genres = Genres.Of(request.Medium);
        for (var number = 0; number < genres.Count; number++)
        {
            if (genres[number].Equals(wanted, StringComparison.OrdinalIgnoreCase))
                return 1u << number;
        }

        return 0;
    }
}
