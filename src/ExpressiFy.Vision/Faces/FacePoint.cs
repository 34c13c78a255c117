namespace ExpressiFy.Vision.Faces;

/// <summary>A point in pixels of the upright picture; it may lie outside of it where a face is cut off.</summary>
public readonly record struct FacePoint(double X, double Y)
{
    internal double DistanceTo(FacePoint other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));
}
