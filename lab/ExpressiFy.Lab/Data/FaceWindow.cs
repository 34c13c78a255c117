namespace ExpressiFy.Lab.Data;

/// <summary>A square part of a face, in pixels with fractions.</summary>
internal readonly record struct FaceWindow(float Left, float Top, float Side)
{
    /// <summary>The window moved, and enlarged around its centre.</summary>
    public FaceWindow Changed(float right, float down, float growth) =>
        new(Left + right - (growth / 2), Top + down - (growth / 2), Side + growth);
}
