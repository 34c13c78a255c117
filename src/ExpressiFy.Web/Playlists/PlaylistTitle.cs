using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Playlists;

/// <summary>The name of a playlist, e.g. "ExpressiFy: lift from sad".</summary>
internal static class PlaylistTitle
{
    public static string Of(RecommendationRequest request) => $"ExpressiFy: {Describe(request)}";

    private static string Describe(RecommendationRequest request)
    {
        var mood = MoodOf(request);
        switch (request.Aim)
        {
            case Aim.Browse or Aim.Surprise:
                return request.Aim.Label().ToLowerInvariant();
            case Aim.Toward:
                var target = AffectDescription.Quadrant(request.TargetPoint!.Value);
                return mood is null ? $"toward {target}" : $"from {mood} toward {target}";
            case Aim.Match:
                return $"for {mood}";
            default:
                return $"{request.Aim.Name()} from {mood}";
        }
    }

    private static string? MoodOf(RecommendationRequest request)
    {
        if (request.Expression is Expression expression)
            return expression.Adjective();
        return request.From is AffectPoint place ? $"{AffectDescription.Quadrant(place)} mood" : null;
    }
}
