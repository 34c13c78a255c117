using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Web.Playlists;

/// <summary>What is said of a list of songs: where it begins, and where it leads.</summary>
public static class PathTexts
{
    /// <summary>E.g. "From sad to bright", or "Music for a sad mood" for a list that leads nowhere.</summary>
    public static string Heading(RecommendationRequest request)
    {
        if (EndOf(request) is { } end)
            return $"From {StartOf(request)} to {end}";
        return request.Aim switch
        {
            Aim.Surprise => "Music from other corners",
            Aim.Browse => "Songs for any evening",
            Aim.Toward => $"Music that feels {AffectDescription.Quadrant(request.TargetPoint!.Value)}",
            _ when request.Expression is { } mood => $"Music for {mood.MoodPhrase()}",
            _ => $"Music that feels {AffectDescription.Quadrant(request.From!.Value)}",
        };
    }

    /// <summary>Whether the songs stand in the order of a way from the mood to the target.</summary>
    public static bool IsWay(RecommendationRequest request) => EndOf(request) is not null;

    /// <summary>The mood whose sign stands at the end; null where none does.</summary>
    public static Expression? EndSign(RecommendationRequest request) => request.Aim switch
    {
        _ when !IsWay(request) => null,
        Aim.Lift => Expression.Happy,
        Aim.Calm => Expression.Neutral,
        _ => null,
    };

    private static string StartOf(RecommendationRequest request) =>
        request.Expression?.Adjective() ?? AffectDescription.Quadrant(request.From!.Value);

    private static string? EndOf(RecommendationRequest request)
    {
        if (request.From is null)
            return null;
        return request.Aim switch
        {
            Aim.Lift => "bright",
            Aim.Calm => "calm",
            Aim.Toward => AffectDescription.Quadrant(request.TargetPoint!.Value),
            _ => null,
        };
    }
}
