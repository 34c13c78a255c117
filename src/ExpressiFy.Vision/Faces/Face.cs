namespace ExpressiFy.Vision.Faces;

/// <summary>Where a face is. Nothing here tells whose it is.</summary>
/// <param name="Box">From above the eyebrows to the chin, in pixels of the upright picture.</param>
/// <param name="Confidence">How sure the detector is, 0…1.</param>
/// <param name="Keypoints">Eyes, nose, mouth, ears.</param>
public sealed record Face(FaceBox Box, double Confidence, FaceKeypoints Keypoints)
{
    /// <summary>The same face with every coordinate scaled and then moved.</summary>
    internal Face Map(double scale, double x, double y)
    {
        FacePoint Move(FacePoint point) => new((point.X * scale) + x, (point.Y * scale) + y);
        return this with
        {
            Box = new((Box.X * scale) + x, (Box.Y * scale) + y, Box.Width * scale, Box.Height * scale),
            Keypoints = new(
                Move(Keypoints.RightEye),
                Move(Keypoints.LeftEye),
                Move(Keypoints.NoseTip),
                Move(Keypoints.MouthCentre),
                Move(Keypoints.RightEar),
                Move(Keypoints.LeftEar)),
        };
    }
}
