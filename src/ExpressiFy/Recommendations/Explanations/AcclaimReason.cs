using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>The reason for <see cref="Acclaim"/>.</summary>
internal static class AcclaimReason
{
    /// <summary>Null for titles of the lowest acclaim.</summary>
    public static Reason? For(Candidate candidate, RankingContext context) => candidate.Title.Acclaim switch
    {
        3 => new("quality", "Counted among the best of its kind"),
        2 => new("quality", "Widely praised"),
        _ => null,
    };
}
