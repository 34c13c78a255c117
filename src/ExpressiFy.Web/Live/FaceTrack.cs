using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Web.Live;

/// <summary>One face that is followed from frame to frame, with a mood of its own.</summary>
internal sealed class FaceTrack(int id)
{
    // A face that is hidden for a moment goes on for this long; then it may have turned back.
    private static readonly TimeSpan LongestCoast = TimeSpan.FromSeconds(0.5);

    // How much of a new velocity counts, in the frames of one time constant: detection jitters by some pixels.
    private static readonly TimeSpan VelocityTime = TimeSpan.FromSeconds(0.25);

    // Of the distance of the eyes: a face that looks at the camera, or a little beside it. Half profile is about .5.
    private const double LargestPlainTurn = 0.4;

    // A person who looks away and back sits where they sat; another one comes and goes (heights a second, heights,
    // and a ratio of heights).
    private static readonly TimeSpan LongestLookAway = TimeSpan.FromSeconds(10);
    private const double RestingSpeed = 0.3;
    private const double SameSeat = 0.5;
    private const double SameSize = 1.25;

    private double velocityX;
    private double velocityY;

    /// <summary>From 1, in the order in which faces came.</summary>
    public int Id { get; } = id;

    /// <summary>The mood of this face, with its neutral face.</summary>
    public MoodTracker Tracker { get; } = new();

    /// <summary>The reading in the last frame; null when that does not show it.</summary>
    public ReadFace? Face { get; private set; }

    /// <summary>Where it was seen last; null for one that waits for its first face.</summary>
    public FaceBox? Box { get; private set; }

    /// <summary>When it was seen last.</summary>
    public TimeSpan SeenAt { get; private set; }

    /// <summary>The mood after the last frame; null when there is no reading.</summary>
    public Mood? Mood { get; private set; }

    /// <summary>Where it is expected, if it goes on as it moved.</summary>
    public (double X, double Y) ExpectedAt(TimeSpan at)
    {
        var box = Box!.Value;
        var elapsed = at - SeenAt;
        var seconds = (elapsed < LongestCoast ? elapsed : LongestCoast).TotalSeconds;
        return (CentreX(box) + (velocityX * seconds), CentreY(box) + (velocityY * seconds));
    }

    /// <summary>How far from where it is expected a face is, in heights.</summary>
    public double DistanceTo(FaceBox box, TimeSpan at)
    {
        var (x, y) = ExpectedAt(at);
        var height = Math.Max(1, (Box!.Value.Height + box.Height) / 2);
        return double.Hypot(CentreX(box) - x, CentreY(box) - y) / height;
    }

    /// <summary>
    /// Whether a face that comes after a gap is that of one who only looked away: it was at rest when it was lost, and
    /// is where it was, as large as it was, after a few seconds.
    /// </summary>
    public bool IsBackIn(FaceBox box, TimeSpan at)
    {
        if (Box is not { } last || at - SeenAt > LongestLookAway)
            return false;
        var speed = double.Hypot(velocityX, velocityY) / Math.Max(1, last.Height);
        var away = double.Hypot(CentreX(box) - CentreX(last), CentreY(box) - CentreY(last)) / Math.Max(1, last.Height);
        var size = Math.Abs(Math.Log(Math.Max(1, box.Height) / Math.Max(1, last.Height)));
        return speed < RestingSpeed && away < SameSeat && size < Math.Log(SameSize);
    }

    /// <summary>Takes the reading of a frame.</summary>
    /// <param name="face">Null when the frame does not show this face.</param>
    /// <param name="at">When the frame was taken.</param>
    /// <param name="isClear">Whether the frame is light enough, and faces in it large enough, to learn from it.</param>
    public void Observe(ReadFace? face, TimeSpan at, bool isClear = true)
    {
        Face = face;
        if (face is not null)
            MoveTo(face.Face.Box, at);
        Mood = Tracker.Observe(face is null ? null : ReadingOf(face, isClear), at);
    }

    private static FaceReading ReadingOf(ReadFace face, bool isClear) =>
        new(face.Scores, face.Odds, isClear && face.Face.Keypoints.Turn <= LargestPlainTurn);

    internal static double CentreX(FaceBox box) => box.X + (box.Width / 2);

    internal static double CentreY(FaceBox box) => box.Y + (box.Height / 2);

    private void MoveTo(FaceBox box, TimeSpan at)
    {
        var elapsed = at - SeenAt;
        if (Box is { } last && elapsed > TimeSpan.Zero && elapsed <= LongestCoast)
        {
            var weight = 1 - Math.Exp(-elapsed / VelocityTime);
            velocityX += weight * (((CentreX(box) - CentreX(last)) / elapsed.TotalSeconds) - velocityX);
            velocityY += weight * (((CentreY(box) - CentreY(last)) / elapsed.TotalSeconds) - velocityY);
        }
        else
        {
            (velocityX, velocityY) = (0, 0);
        }

        Box = box;
        SeenAt = at;
    }
}
