namespace ExpressiFy.Lab.Data;

public enum DuplicateKind
{
    /// <summary>The same pixels.</summary>
    Exact,

    /// <summary>The same photograph with another compression, crop, brightness or watermark.</summary>
    Near,

    /// <summary>One is the exact or near mirror image of the other.</summary>
    Mirrored,
}
