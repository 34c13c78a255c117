using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>
/// The targets of a list, stage by stage. Films have one target, because a film is watched alone. Tracks that lift,
/// calm or lead to a point have one for each step from the present mood to the goal: the iso principle of music therapy
/// (Altshuler 1948; Heiderscheit &amp; Madson 2015; Starcke &amp; von Georgi 2024).
/// docs/decisions/0011-aims-and-the-iso-principle.md has the reasons.
/// </summary>
public sealed class MoodPath
{
    // More stages could not be told apart.
    private const int MaxStages = 12;

    // The first track is already this far from the present mood to the goal, so that each list leads somewhere.
    private const double FirstFraction = 0.2;

    private MoodPath(RecommendationRequest request, MoodTarget? origin, MoodTarget? goal)
    {
        Origin = origin;
        Goal = goal;
        HasSteps = request.Medium == Medium.Track && request.Aim != Aim.Match && origin is not null && goal is not null;
        Stages = HasSteps ? Steps(origin!, goal!, request.Count) : [new(goal, request.Count)];
        GuardedExpressions = GuardedExpressionsOf(request);
        Consoles = request.Aim == Aim.Match && GuardedExpressions is [Expression.Sad, ..];
    }

    /// <summary>What fits the present mood; null when that is unknown, or there is no goal.</summary>
    public MoodTarget? Origin { get; }

    /// <summary>The target of the whole list; null for the aims browse and surprise.</summary>
    public MoodTarget? Goal { get; }

    /// <summary>
    /// The present moods that the list must not intensify, that with the mood's name first
    /// (<see cref="GuardedMoods"/>); empty when there is none, or the person asked for that.
    /// </summary>
    public IReadOnlyList<Expression> GuardedExpressions { get; }

    /// <summary>
    /// Whether the list is for a sad mood: each screen has a comforting and a cathartic title, and no bleak one.
    /// </summary>
    public bool Consoles { get; }

    /// <summary>Whether the list is in the order of the path, not of the scores.</summary>
    public bool HasSteps { get; }

    /// <summary>The targets in order; their counts sum to the request's count.</summary>
    public IReadOnlyList<PathStage> Stages { get; }

    /// <summary>The path of a request whose mood is filled in.</summary>
    public static MoodPath Of(RecommendationRequest request)
    {
        var goal = GoalOf(request);
        var origin = goal is null ? null : TargetOf(Aim.Match, request);
        return new(request, origin, goal);
    }

    /// <summary>The items in the order of the path; unchanged when there are no steps.</summary>
    public IEnumerable<T> Order<T>(IEnumerable<T> items, Func<T, AffectPoint> affect) =>
        HasSteps ? items.OrderBy(item => ProgressOf(affect(item))) : items;

    /// <summary>
    /// The position of a point along the line from origin to goal (a dot product): grows toward the goal, without a
    /// fixed scale. 0 without an origin or a goal.
    /// </summary>
    public double ProgressOf(AffectPoint point)
    {
        if (Origin is null || Goal is null)
            return 0;

        var from = Origin.Affect;
        var to = Goal.Affect;
        return ((point.Valence - from.Valence) * (to.Valence - from.Valence))
            + ((point.Arousal - from.Arousal) * (to.Arousal - from.Arousal));
    }

    private static MoodTarget? GoalOf(RecommendationRequest request) =>
        request.Aim == Aim.Toward ? MoodTarget.At(request.TargetPoint!.Value) : TargetOf(request.Aim, request);

    private static MoodTarget? TargetOf(Aim aim, RecommendationRequest request)
    {
        if (request.Reading is { } reading)
            return MoodTarget.Of(aim, reading, request.Expression ?? reading.Top, request.Feed);
        return request.From is { } from ? MoodTarget.Of(aim, from, request.Expression, request.Feed) : null;
    }

    // Browsing, a chosen point and an explicit wish to feed the mood leave the choice to the person.
    private static IReadOnlyList<Expression> GuardedExpressionsOf(RecommendationRequest request) =>
        request.Aim is Aim.Browse or Aim.Toward || request.FeedsMood || request.From is null
            ? []
            : GuardedMoods.Of(request);

    private static List<PathStage> Steps(MoodTarget origin, MoodTarget goal, int count)
    {
        var stages = new List<PathStage>();
        var stageCount = Math.Min(count, MaxStages);
        for (var stage = 0; stage < stageCount; stage++)
        {
            var fraction = stageCount == 1 ? 1 : FirstFraction + ((1 - FirstFraction) * stage / (stageCount - 1));
            var titlesBefore = stage * count / stageCount;
            var titlesAfter = (stage + 1) * count / stageCount;
            stages.Add(new(origin.Interpolate(goal, fraction), titlesAfter - titlesBefore));
        }

        return stages;
    }
}
