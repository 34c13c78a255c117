using System.Globalization;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>The reason for <see cref="Novelty"/>: the title's first genre and its decade.</summary>
internal static class NoveltyReason
{
    public static Reason For(Candidate candidate, RankingContext context)
    {
        var genre = candidate.Title.Genres[0].ToLowerInvariant();
        var decade = candidate.Decade.ToString(CultureInfo.InvariantCulture);
        return new("surprise", $"From another corner: {genre} of the {decade}s");
    }
}
