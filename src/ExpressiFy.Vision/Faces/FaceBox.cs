namespace ExpressiFy.Vision.Faces;

/// <summary>A rectangle in pixels of the upright picture; the origin is the upper left corner of the upper left pixel.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Not negative.</param>
/// <param name="Height">Not negative.</param>
public readonly record struct FaceBox(double X, double Y, double Width, double Height)
{
    /// <summary>Square pixels.</summary>
    public double Area => Width * Height;

    internal double Right => X + Width;

    internal double Bottom => Y + Height;

    internal double CentreX => X + (Width / 2);

    internal double CentreY => Y + (Height / 2);

    /// <summary>Common area of two boxes over the area of both together, 0…1.</summary>
    internal double Overlap(FaceBox other)
    {
        var common = Common(other);
        return common <= 0 ? 0 : common / (Area + other.Area - common);
    }

    /// <summary>Share of the smaller box that lies in the other, 0…1.</summary>
    internal double Containment(FaceBox other)
    {
        var smaller = Math.Min(Area, other.Area);
        return smaller <= 0 ? 0 : Common(other) / smaller;
    }

    /// <summary>The part inside a picture of this size.</summary>
    internal FaceBox Within(int width, int height)
    {
        double left = Math.Clamp(X, 0, width), top = Math.Clamp(Y, 0, height);
        return new(left, top, Math.Clamp(Right, 0, width) - left, Math.Clamp(Bottom, 0, height) - top);
    }

    private double Common(FaceBox other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(X, other.X);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }
}
