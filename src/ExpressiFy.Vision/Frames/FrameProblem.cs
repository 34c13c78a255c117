namespace ExpressiFy.Vision.Frames;

/// <summary>Why bytes cannot be read as a picture. The HTTP API answers with 415, 413 and 422, in this order.</summary>
public enum FrameProblem
{
    /// <summary>The bytes do not begin like a JPEG, PNG or WebP file.</summary>
    NotAnImage,

    /// <summary>More than <see cref="Frame.LargestBytes"/> bytes or <see cref="Frame.LargestPixels"/> pixels.</summary>
    TooLarge,

    /// <summary>The file is cut off or damaged.</summary>
    Broken,
}
