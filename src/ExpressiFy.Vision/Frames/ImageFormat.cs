namespace ExpressiFy.Vision.Frames;

/// <summary>The picture formats that are read.</summary>
internal enum ImageFormat
{
    Jpeg,
    Png,
    Webp,
}
