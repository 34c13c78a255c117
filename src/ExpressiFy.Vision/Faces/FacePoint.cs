namespace ExpressiFy.Vision.Faces;

/// <summary>
/// A point in pixels of the upright picture. It lies outside when the face is cut off by the picture's edge.
/// </summary>
public readonly record struct FacePoint(double X, double Y)
{
    internal double DistanceTo(FacePoint other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));
}
