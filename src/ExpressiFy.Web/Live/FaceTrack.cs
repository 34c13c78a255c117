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

    /// <summary>Takes the reading of a frame; null when the frame does not show this face.</summary>
    public void Observe(ReadFace? face, TimeSpan at)
    {
        Face = face;
        if (face is not null)
            MoveTo(face.Face.Box, at);
        Mood = Tracker.Observe(face?.Scores, at);
    }

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
