using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision;

/// <summary>A rectangle in pixels. It reaches past the picture's edge where the face does.</summary>
public sealed record BoxReply(double X, double Y, double Width, double Height)
{
    /// <summary>The box rounded to 0.1 pixels.</summary>
    internal static BoxReply Of(FaceBox box) =>
        new(Math.Round(box.X, 1), Math.Round(box.Y, 1), Math.Round(box.Width, 1), Math.Round(box.Height, 1));
}
