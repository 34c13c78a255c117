namespace ExpressiFy.Vision;

/// <summary>Chooses the hint for a reading, and names hints.</summary>
public static class FrameHints
{
    /// <summary>
    /// Mean luma below which a picture without a face is too dark. A lit room gives .25 and more, a closed shutter 0 to
    /// .05.
    /// </summary>
    private const double DarkWithoutFace = .16;

    /// <summary>Mean luma below which even the pixels of a face that was found are mostly sensor noise.</summary>
    private const double DarkWithFace = .07;

    /// <summary>
    /// Box height as a fraction of the picture's height below which a face is too far: 40 of 480 lines, fewer than the
    /// 48 rows of the network's input.
    /// </summary>
    private const double FarHeight = 1 / 12d;

    /// <summary>Height, relative to the largest face, from which a further face may be the one meant.</summary>
    private const double SecondFaceHeight = .5;

    /// <summary>
    /// The most helpful hint: first light, which explains a missing face, then distance, then further faces.
    /// </summary>
    public static FrameHint Hint(this PipelineReading reading)
    {
        if (reading.Faces.Count == 0)
            return reading.Brightness < DarkWithoutFace ? FrameHint.TooDark : FrameHint.NoFace;
        if (reading.Brightness < DarkWithFace)
            return FrameHint.TooDark;

        var largest = reading.Faces[0].Face.Box.Height;
        if (largest < FarHeight * reading.Height)
            return FrameHint.TooFar;
        if (reading.Faces.Skip(1).Any(face => face.Face.Box.Height >= SecondFaceHeight * largest))
            return FrameHint.SeveralFaces;
        return FrameHint.None;
    }

    /// <summary>The name in the live view's messages, such as "no-face"; null for none.</summary>
    public static string? Name(this FrameHint hint) => hint switch
    {
        FrameHint.None => null,
        FrameHint.NoFace => "no-face",
        FrameHint.TooDark => "too-dark",
        FrameHint.TooFar => "too-far",
        FrameHint.SeveralFaces => "several-faces",
        _ => throw new ArgumentOutOfRangeException(nameof(hint), hint, "Not a hint."),
    };
}
