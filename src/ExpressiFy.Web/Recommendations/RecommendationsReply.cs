using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Recommendations;

/// <summary>Recommended titles as JSON.</summary>
/// <param name="Mood">The person's mood; null when the request names none.</param>
/// <param name="Aim">"match", "lift", "calm", "surprise", "browse" or "toward".</param>
/// <param name="Target">The place that the titles lead to; null when browsing or for a surprise.</param>
/// <param name="Cards">
/// Best first; for tracks that lift, calm or lead to a point, in order from the mood to the target.
/// </param>
public sealed record RecommendationsReply(
    RequestedMood? Mood, string Aim, PlaceReply? Target, IReadOnlyList<CardReply> Cards);

/// <summary>The mood of a request as JSON.</summary>
/// <param name="Expression">Its name; null when only its place was given.</param>
/// <param name="Affect">Its place, valence and arousal each -1…1.</param>
/// <param name="Words">Its quadrant, e.g. "unpleasant and quiet".</param>
public sealed record RequestedMood(string? Expression, AffectPoint Affect, string Words)
{
    /// <summary>The mood of a request; null when it names none.</summary>
    internal static RequestedMood? Of(RecommendationRequest request)
    {
        if (request.From is not AffectPoint from)
            return null;
        return new(request.Expression?.Name(), from.Rounded(), AffectDescription.Quadrant(from));
    }
}
