using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision;

/// <summary>What the person could change so that the camera sees them better.</summary>
public enum FrameHint
{
    None,
    NoFace,
    TooDark,
    TooFar,
    SeveralFaces,
}

/// <summary>Chooses the one hint that helps most, and names it.</summary>
public static class FrameHints
{
    /// <summary>Mean luma below which a picture without a face is called too dark: a lit room gives .25 and more, a closed shutter 0 to .05.</summary>
    private const double DarkWithoutFace = .16;

    /// <summary>Mean luma below which even a face that was found is mostly sensor noise.</summary>
    private const double DarkWithFace = .07;

    /// <summary>Box height in picture heights below which a face is far: 40 of 480 lines, less than the 48 that the network looks at.</summary>
    private const double FarHeight = 1 / 12d;

    /// <summary>A second face at least this high, compared with the largest, is somebody who may be meant; a smaller one is background.</summary>
    private const double SecondFaceHeight = .5;

    /// <summary>The hint for a reading. Light comes first: it explains a missing face. Then distance, then company.</summary>
    public static FrameHint Hint(this PipelineReading reading)
    {
        if (reading.Faces.Count == 0)
            return reading.Brightness < DarkWithoutFace ? FrameHint.TooDark : FrameHint.NoFace;
        if (reading.Brightness < DarkWithFace)
            return FrameHint.TooDark;

        var largest = reading.Faces[0].Face.Box;
        if (largest.Height < FarHeight * reading.Height)
            return FrameHint.TooFar;
        return reading.Faces.Skip(1).Any(other => other.Face.Box.Height >= SecondFaceHeight * largest.Height)
            ? FrameHint.SeveralFaces
            : FrameHint.None;
    }

    /// <summary>"no-face", "too-dark", "too-far", "several-faces"; null for none.</summary>
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
