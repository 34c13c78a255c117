namespace ExpressiFy.Vision.Pixels;

/// <summary>A rectangle of whole pixels, which may reach beyond a picture.</summary>
/// <param name="X">Left column.</param>
/// <param name="Y">Upper row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct Region(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    /// <summary>The part that both share; width and height are 0 or less when there is none.</summary>
    public Region Intersect(Region other)
    {
        var left = Math.Max(X, other.X);
        var top = Math.Max(Y, other.Y);
        return new(left, top, Math.Min(Right, other.Right) - left, Math.Min(Bottom, other.Bottom) - top);
    }
}
