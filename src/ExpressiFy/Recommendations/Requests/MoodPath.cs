using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>
/// The targets of a list, stage by stage. For films one: a film is watched alone. For tracks that lift, calm or lead to a chosen point, a way
/// in steps, because music is listened to in a row: the iso principle of music therapy has it begin where the listener is and move by degrees
/// (Altshuler 1948; Heiderscheit &amp; Madson 2015; Starcke &amp; von Georgi 2024).
/// </summary>
public sealed class MoodPath
{
    // Stages of a path; more than these could not be told apart.
    private const int MostStages = 12;

    // The first track already leans this share of the way: a list that only stays would not lead anywhere.
    private const double FirstStep = 0.2;

    private MoodPath(RecommendationRequest request, MoodTarget? meeting, MoodTarget? goal, bool steps)
    {
        (Origin, Goal, HasSteps) = (meeting, goal, steps && meeting is not null && goal is not null);
        Stages = HasSteps ? Steps(meeting!, goal!, request.Count) : [(goal, request.Count)];

        // A point that the person chose, and a mood that they want fed, are theirs to choose.
        var guards = request.Aim is not (Aim.Browse or Aim.Toward) && !request.Feed;
        GuardedExpression = guards && request.From is { } from ? request.Expression ?? ExpressionLabels.Nearest(from) : null;
        Consoles = request.Aim == Aim.Match && GuardedExpression == Expression.Sad;
    }

    /// <summary>What fits the mood it starts from; null when that is unknown, or the list leads nowhere.</summary>
    public MoodTarget? Origin { get; }

    /// <summary>Where it leads; null when browsing or for a surprise.</summary>
    public MoodTarget? Goal { get; }

    /// <summary>The mood it starts from and must not only feed; null where there is none, or the person wants it so.</summary>
    public Expression? GuardedExpression { get; }

    /// <summary>Whether the list is company for sadness: both warm and for a good cry, and never only bleak.</summary>
    public bool Consoles { get; }

    /// <summary>Whether the titles stand in the order of a way.</summary>
    public bool HasSteps { get; }

    /// <summary>Each target with the number of titles for it.</summary>
    public IReadOnlyList<(MoodTarget? Target, int Count)> Stages { get; }

    /// <summary>The path of a wish.</summary>
    public static MoodPath Of(RecommendationRequest request)
    {
        var goal = request.Aim == Aim.Toward ? MoodTarget.At(request.TargetPoint!.Value)
            : request.From is { } here ? MoodTarget.Of(request.Aim, here, request.Expression, request.Feed)
            : null;
        var meeting = goal is not null && request.From is { } from ? MoodTarget.Of(Aim.Match, from, request.Expression, request.Feed) : null;
        return new(request, meeting, goal, request.Medium == Medium.Track && request.Aim != Aim.Match);
    }

    /// <summary>The picks in the order of the way they go; as they are where there are no steps.</summary>
    public IEnumerable<T> Order<T>(IEnumerable<T> picks, Func<T, AffectPoint> affect) => HasSteps ? picks.OrderBy(pick => ProgressOf(affect(pick))) : picks;

    /// <summary>How far along the way from the mood met to the mood wanted a place lies; any scale, growing toward the goal.</summary>
    public double ProgressOf(AffectPoint place) => Origin is null || Goal is null ? 0
        : ((place.Valence - Origin.Affect.Valence) * (Goal.Affect.Valence - Origin.Affect.Valence))
            + ((place.Arousal - Origin.Affect.Arousal) * (Goal.Affect.Arousal - Origin.Affect.Arousal));

    private static List<(MoodTarget? Target, int Count)> Steps(MoodTarget meeting, MoodTarget goal, int count)
    {
        var stages = Math.Min(count, MostStages);
        return [.. Enumerable.Range(0, stages).Select(stage =>
        {
            var share = stages == 1 ? 1 : FirstStep + ((1 - FirstStep) * stage / (stages - 1));
            return ((MoodTarget?)meeting.Interpolate(goal, share), ((stage + 1) * count / stages) - (stage * count / stages));
        })];
    }
}
