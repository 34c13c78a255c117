namespace ExpressiFy.Vision.Faces;

/// <summary>Position of a face. It holds no feature that could identify a person.</summary>
/// <param name="Box">From above the eyebrows to the chin, in pixels of the upright picture.</param>
/// <param name="Confidence">The detector's confidence that this is a face, 0…1.</param>
/// <param name="Keypoints">Eyes, nose, mouth and ears.</param>
public sealed record Face(FaceBox Box, double Confidence, FaceKeypoints Keypoints)
{
    /// <summary>The face with every coordinate scaled, then moved by (x, y).</summary>
    internal Face Map(double scale, double x, double y)
    {
        return this with
        {
            Box = new((Box.X * scale) + x, (Box.Y * scale) + y, Box.Width * scale, Box.Height * scale),
            Keypoints = Keypoints.Map(point => new((point.X * scale) + x, (point.Y * scale) + y)),
        };
    }
}
