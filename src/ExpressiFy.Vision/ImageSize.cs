namespace ExpressiFy.Vision;

/// <summary>Size of a picture in pixels.</summary>
public sealed record ImageSize(int Width, int Height);
