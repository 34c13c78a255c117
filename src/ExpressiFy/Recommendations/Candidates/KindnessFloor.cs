using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// For which requests no harsh title comes (<see cref="Candidate.IsHarsh"/>): for a person who looks disgusted or
/// afraid, for any lift or calm, and for a surprise for someone sad; unless the person asked for the mood itself.
/// </summary>
public static class KindnessFloor
{
    public static bool AppliesTo(RecommendationRequest request)
    {
        if (request.Feed)
            return false;
        if (request.Aim is Aim.Lift or Aim.Calm)
            return true;

        var expression = request.Expression ?? NearestTo(request.From);
        return expression is Expression.Disgust or Expression.Fear
            || (expression == Expression.Sad && request.Aim == Aim.Surprise);
    }

    private static Expression? NearestTo(AffectPoint? affect) =>
        affect is null ? null : ExpressionLabels.Nearest(affect.Value);
}
