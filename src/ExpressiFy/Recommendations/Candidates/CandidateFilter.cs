using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// Decides which titles cannot be recommended: by the request's filters and by the person's feedback.
/// </summary>
internal static class CandidateFilter
{
    private const uint AllGenres = uint.MaxValue;

    // A profile is immutable: the lists of one page, and of the next one, look through its feedback once.
    private static readonly ConditionalWeakTable<Profile, ConcurrentDictionary<CandidateTable, int[]>> Excluded = [];

    /// <summary>The indexes in <paramref name="table"/> of the titles to leave out; an index may come twice.</summary>
    public static IEnumerable<int> ExcludedIndexes(
        CandidateTable table, RecommendationRequest request, Profile profile) =>
        table.FindAll(request.Except)
            .Concat(ExcludedByFeedback(table, profile))
            .Concat(ExcludedByFilters(table, request));

    /// <summary>
    /// The indexes of the titles that the person's feedback excludes, the latest first. A film or series
    /// that was seen or rated is left out. A rated track is not: people listen to a track again.
    /// </summary>
    public static IReadOnlyList<int> ExcludedByFeedback(CandidateTable table, Profile profile) =>
        Excluded.GetOrCreateValue(profile).GetOrAdd(table, _ => [.. FindExcluded(table, profile)]);

    /// <summary>The indexes of the titles that the request's filters and the floor of kindness exclude.</summary>
    public static IEnumerable<int> ExcludedByFilters(CandidateTable table, RecommendationRequest request)
    {
        var excludesHarsh = KindnessFloor.AppliesTo(request);
        if (!excludesHarsh && !HasFilters(request))
            yield break;

        var genre = GenreBit(request);
        for (var index = 0; index < table.Count; index++)
        {
            if ((excludesHarsh && table.Harsh[index]) || !Passes(table, index, request, genre))
                yield return index;
        }
    }

    /// <summary>Whether a title that is in no table passes the request's filters and the person's feedback.</summary>
    public static bool Passes(Title title, RecommendationRequest request, Profile profile)
    {
        var isExcluded = request.Except.Contains(title.Id)
            || profile.Has(FeedbackKind.Hide, title.Id)
            || profile.Has(FeedbackKind.Dislike, title.Id)
            || profile.Has(FeedbackKind.Seen, title.Id)
            || (title.Medium.IsWatched() && profile.HasSeen(title.Id));
        // What is not known passes no filter.
        return !isExcluded
            && (request.Genre is null || title.Genres.Contains(request.Genre, StringComparer.OrdinalIgnoreCase))
            && (request.FromYear is null || (title.HasYear && title.Year >= request.FromYear))
            && (request.ToYear is null || (title.HasYear && title.Year <= request.ToYear))
            && (request.MaxRuntime is null || title.RuntimeMinutes <= request.MaxRuntime);
    }

    private static IEnumerable<int> FindExcluded(CandidateTable table, Profile profile) =>
        table.FindAll(profile.CurrentFeedback
            .Where(feedback => feedback.Kind is FeedbackKind.Hide or FeedbackKind.Dislike or FeedbackKind.Seen
                || (table.Medium.IsWatched() && profile.HasSeen(feedback.TitleId)))
            .OrderByDescending(feedback => feedback.At)
            .Select(feedback => feedback.TitleId)
            .Distinct());

    private static bool HasFilters(RecommendationRequest request) =>
        request.Genre is not null
        || request.FromYear is not null
        || request.ToYear is not null
        || request.MaxRuntime is not null;

    // Comparisons with null are false: a bound that is not given excludes nothing. What is not known of an estimated
    // title passes no filter.
    private static bool Passes(CandidateTable table, int index, RecommendationRequest request, uint genre)
    {
        if (table.Years[index] < request.FromYear || table.Years[index] > request.ToYear)
            return false;
        if (table.Runtimes[index] > request.MaxRuntime)
            return false;
        if (table.IsEstimated && LacksFiltered(table, index, request))
            return false;
        return genre == AllGenres || (table.GenreBits[index] & genre) != 0;
    }

    private static bool LacksFiltered(CandidateTable table, int index, RecommendationRequest request)
    {
        var lacksYear = table.Years[index] == Title.UnknownYear && request.ToYear is not null;
        var lacksRuntime = table.Runtimes[index] == 0 && request.MaxRuntime is not null;
        return lacksYear || lacksRuntime;
    }

    // The bit of the wanted genre; all bits without a wanted genre, so that a title without any passes.
    private static uint GenreBit(RecommendationRequest request)
    {
        if (request.Genre is null)
            return AllGenres;

        var genres = Genres.Of(request.Medium);
        for (var number = 0; number < genres.Count; number++)
        {
            if (genres[number].Equals(request.Genre, StringComparison.OrdinalIgnoreCase))
                return 1u << number;
        }

        return 0;
    }
}
