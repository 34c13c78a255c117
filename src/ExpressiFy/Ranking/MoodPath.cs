using ExpressiFy.Catalogue;
using ExpressiFy.Moods;
using ExpressiFy.Recommendations;

namespace ExpressiFy.Ranking;

/// <summary>
/// The targets of a list, stage by stage. For films one: a film is watched alone. For tracks that lift or calm, a way in steps, because music
/// is listened to in a row: the iso principle of music therapy has it begin where the listener is and move by degrees (Altshuler 1948;
/// Heiderscheit &amp; Madson 2015; Starcke &amp; von Georgi 2024).
/// </summary>
public sealed class MoodPath
{
    // Stages of a path; more than these could not be told apart.
    private const int MostStages = 12;

    // The first track already leans this share of the way: a list that only stays would not lead anywhere.
    private const double FirstStep = 0.2;

    private readonly bool steps;

    private MoodPath(MoodTarget? meeting, MoodTarget? goal, bool steps, int count)
    {
        (Meeting, Goal, this.steps) = (meeting, goal, steps);
        Stages = steps ? Steps(meeting!, goal!, count) : [(goal, count)];
    }

    /// <summary>What fits the mood it starts from; null when browsing.</summary>
    public MoodTarget? Meeting { get; }

    /// <summary>Where it leads; null when browsing.</summary>
    public MoodTarget? Goal { get; }

    /// <summary>The mood it starts from and must not only feed; null when browsing.</summary>
    public Expression? Start => Goal?.Expression;

    /// <summary>Each target with the number of titles for it.</summary>
    public IReadOnlyList<(MoodTarget? Target, int Count)> Stages { get; }

    /// <summary>The path of a wish.</summary>
    public static MoodPath Of(Wish wish)
    {
        if (wish.Aim == Aim.Browse || wish.From is not { } from)
            return new(null, null, false, wish.Count);

        return new(
            MoodTarget.Of(Aim.Match, from, wish.Expression),
            MoodTarget.Of(wish.Aim, from, wish.Expression),
            wish.Medium == Medium.Track && wish.Aim != Aim.Match,
            wish.Count);
    }

    /// <summary>The picks in the order of the way they go; as they are where there are no steps.</summary>
    public IEnumerable<T> Order<T>(IEnumerable<T> picks, Func<T, Affect> affect) => steps ? picks.OrderBy(pick => Along(affect(pick))) : picks;

    /// <summary>How far along the way from the mood met to the mood wanted a place lies; any scale, growing toward the goal.</summary>
    public double Along(Affect place) => Meeting is null || Goal is null ? 0
        : ((place.Valence - Meeting.Affect.Valence) * (Goal.Affect.Valence - Meeting.Affect.Valence))
            + ((place.Arousal - Meeting.Affect.Arousal) * (Goal.Affect.Arousal - Meeting.Affect.Arousal));

    private static List<(MoodTarget? Target, int Count)> Steps(MoodTarget meeting, MoodTarget goal, int count)
    {
        var stages = Math.Min(count, MostStages);
        return [.. Enumerable.Range(0, stages).Select(stage =>
        {
            var share = stages == 1 ? 1 : FirstStep + ((1 - FirstStep) * stage / (stages - 1));
            return ((MoodTarget?)meeting.Toward(goal, share), ((stage + 1) * count / stages) - (stage * count / stages));
        })];
    }
}
