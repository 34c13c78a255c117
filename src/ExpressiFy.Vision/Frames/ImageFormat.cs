namespace ExpressiFy.Vision.Frames;

/// <summary>The supported picture formats.</summary>
internal enum ImageFormat
{
    Jpeg,
    Png,
    Webp,
}
