namespace ExpressiFy.Vision.Frames;

/// <summary>Why bytes did not become a frame. The web answers 415, 413 and 422 to them, in this order.</summary>
public enum FrameProblem
{
    /// <summary>The bytes do not begin like a JPEG, PNG or WebP file.</summary>
    NotAnImage,

    /// <summary>More than <see cref="Frame.LargestBytes"/> bytes or <see cref="Frame.LargestPixels"/> pixels.</summary>
    TooLarge,

    /// <summary>It begins like a picture, but is cut off or damaged.</summary>
    Broken,
}
