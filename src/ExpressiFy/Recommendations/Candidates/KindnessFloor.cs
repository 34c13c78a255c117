using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// For which requests no harsh title comes (<see cref="Candidate.IsHarsh"/>): for a person who looks disgusted or
/// afraid, for any lift or calm, and for a surprise for someone sad; unless the person asked for the mood itself. A
/// share of a quarter of a reading is enough to look so.
/// </summary>
public static class KindnessFloor
{
    public static bool AppliesTo(RecommendationRequest request)
    {
        if (request.FeedsMood)
            return false;
        return request.Aim is Aim.Lift or Aim.Calm || GuardedMoods.Of(request).Any(mood => NeedsIt(mood, request.Aim));
    }

    private static bool NeedsIt(Expression mood, Aim aim) =>
        mood is Expression.Disgust or Expression.Fear || (mood == Expression.Sad && aim == Aim.Surprise);
}
