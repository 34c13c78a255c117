namespace ExpressiFy.Vision.Faces;

/// <summary>The six points that BlazeFace finds in a face. Right and left are the person's own.</summary>
public sealed record FaceKeypoints(
    FacePoint RightEye,
    FacePoint LeftEye,
    FacePoint NoseTip,
    FacePoint MouthCentre,
    FacePoint RightEar,
    FacePoint LeftEar)
{
    /// <summary>Number of points.</summary>
    public const int Count = 6;

    /// <summary>
    /// How far the tip of the nose is beside the middle of the eyes, in distances of the eyes: 0 from the front, about
    /// .5 in half profile; on either side positive. 0 when the eyes coincide.
    /// </summary>
    public double Turn
    {
        get
        {
            var (x, y) = (LeftEye.X - RightEye.X, LeftEye.Y - RightEye.Y);
            var noseX = NoseTip.X - ((RightEye.X + LeftEye.X) / 2);
            var noseY = NoseTip.Y - ((RightEye.Y + LeftEye.Y) / 2);
            var squared = (x * x) + (y * y);
            return squared > 0 ? Math.Abs((noseX * x) + (noseY * y)) / squared : 0;
        }
    }

    /// <summary>Distance of the eyes in pixels.</summary>
    internal double EyeDistance => RightEye.DistanceTo(LeftEye);

    /// <summary>
    /// Degrees clockwise from the horizontal to the line from the right eye to the left: 0 upright, ±180 on its head.
    /// </summary>
    internal double Roll => double.RadiansToDegrees(Math.Atan2(LeftEye.Y - RightEye.Y, LeftEye.X - RightEye.X));

    /// <summary>The points in the order of the network's output.</summary>
    internal FacePoint[] ToArray() => [RightEye, LeftEye, NoseTip, MouthCentre, RightEar, LeftEar];

    /// <summary>Reads <see cref="Count"/> points in the order of the network's output.</summary>
    internal static FaceKeypoints From(ReadOnlySpan<FacePoint> points) =>
        new(points[0], points[1], points[2], points[3], points[4], points[5]);

    /// <summary>Applies a function to each point.</summary>
    internal FaceKeypoints Map(Func<FacePoint, FacePoint> map) => From(Array.ConvertAll(ToArray(), map.Invoke));
}
