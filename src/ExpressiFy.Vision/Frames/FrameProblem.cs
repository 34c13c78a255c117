namespace ExpressiFy.Vision.Frames;

/// <summary>
/// Why bytes cannot be read as a picture. The HTTP API answers with 415, 413, 422 and 415, in this order.
/// </summary>
public enum FrameProblem
{
    /// <summary>The bytes do not begin like a JPEG, PNG or WebP file.</summary>
    NotAnImage,

    /// <summary>
    /// More than <see cref="Frame.LargestBytes"/> bytes or <see cref="Frame.LargestPixels"/> pixels, or in a form that
    /// would take more memory or time to decode than any ordinary picture of that size.
    /// </summary>
    TooLarge,

    /// <summary>The file is cut off or damaged.</summary>
    Broken,

    /// <summary>A rare form of one of the three formats, such as JPEG with arithmetic coding.</summary>
    Unsupported,
}
