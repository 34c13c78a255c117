namespace ExpressiFy.Vision.Faces;

/// <summary>The six points that BlazeFace gives with a face. Right and left are the person's own.</summary>
public sealed record FaceKeypoints(
    FacePoint RightEye,
    FacePoint LeftEye,
    FacePoint NoseTip,
    FacePoint MouthCentre,
    FacePoint RightEar,
    FacePoint LeftEar)
{
    /// <summary>Number of points, 6.</summary>
    public const int Count = 6;

    /// <summary>Distance of the eyes in pixels.</summary>
    internal double EyeDistance => RightEye.DistanceTo(LeftEye);

    internal FacePoint[] ToArray() => [RightEye, LeftEye, NoseTip, MouthCentre, RightEar, LeftEar];

    internal static FaceKeypoints From(ReadOnlySpan<FacePoint> points) =>
        new(points[0], points[1], points[2], points[3], points[4], points[5]);
}
