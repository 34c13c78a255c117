namespace ExpressiFy.Vision.Frames;

/// <summary>Bytes cannot be read as a picture. The message can be shown to the person who sent them.</summary>
public sealed class FrameException(FrameProblem problem, string message) : Exception(message)
{
    /// <summary>The kind of problem.</summary>
    public FrameProblem Problem { get; } = problem;

    internal static FrameException Broken(string damage) =>
        new(FrameProblem.Broken, $"The picture is damaged: {damage}.");

    internal static FrameException TooLarge(string limit) =>
        new(FrameProblem.TooLarge, $"The picture is too large: it may have at most {limit}.");

    internal static FrameException Unsupported(string form) => new(
        FrameProblem.Unsupported,
        $"This form of picture is not read: {form}. Save it again as an ordinary JPEG or PNG.");
}
