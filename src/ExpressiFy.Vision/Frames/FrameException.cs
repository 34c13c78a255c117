namespace ExpressiFy.Vision.Frames;

/// <summary>Bytes that cannot be used as a picture; the message can be shown to the person who sent them.</summary>
public sealed class FrameException(FrameProblem problem, string message) : Exception(message)
{
    /// <summary>What is wrong.</summary>
    public FrameProblem Problem { get; } = problem;

    internal static FrameException Broken(string what) => new(FrameProblem.Broken, $"The picture is damaged: {what}.");
}
