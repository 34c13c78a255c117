namespace ExpressiFy.Vision.Faces;

/// <summary>
/// A rectangle in pixels of the upright picture. (0, 0) is the corner of the upper left pixel, not its centre.
/// </summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Not negative.</param>
/// <param name="Height">Not negative.</param>
public readonly record struct FaceBox(double X, double Y, double Width, double Height)
{
    /// <summary>Area in square pixels.</summary>
    public double Area => Width * Height;

    internal double Right => X + Width;

    internal double Bottom => Y + Height;

    internal double CentreX => X + (Width / 2);

    internal double CentreY => Y + (Height / 2);

    /// <summary>Intersection over union of two boxes, 0…1.</summary>
    internal double Overlap(FaceBox other)
    {
        var intersection = IntersectionArea(other);
        return intersection <= 0 ? 0 : intersection / (Area + other.Area - intersection);
    }

    /// <summary>Area of the intersection relative to the smaller box, 0…1.</summary>
    internal double Containment(FaceBox other)
    {
        var smaller = Math.Min(Area, other.Area);
        return smaller <= 0 ? 0 : IntersectionArea(other) / smaller;
    }

    /// <summary>The part of the box inside a picture of this size.</summary>
    internal FaceBox Within(int width, int height)
    {
        var left = Math.Clamp(X, 0, width);
        var top = Math.Clamp(Y, 0, height);
        return new(left, top, Math.Clamp(Right, 0, width) - left, Math.Clamp(Bottom, 0, height) - top);
    }

    private double IntersectionArea(FaceBox other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(X, other.X);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }
}
