using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// The reason for <see cref="GenreFit"/>: only that the genre was requested. That a genre lifts or calms is our
/// judgement and not a fact of the title.
/// </summary>
internal static class GenreReason
{
    /// <summary>Null when the title does not have the requested genre, or none was requested.</summary>
    public static Reason? For(Candidate candidate, RankingContext context)
    {
        var requested = context.Request.Genre;
        var genre = candidate.Title.Genres
            .FirstOrDefault(genre => genre.Equals(requested, StringComparison.OrdinalIgnoreCase));
        return genre is null ? null : new("genre", $"{genre}, as you asked");
    }
}
