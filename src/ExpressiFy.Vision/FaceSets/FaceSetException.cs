namespace ExpressiFy.Vision.FaceSets;

/// <summary>
/// A set of labelled faces is missing or malformed. The message is one line with the file, the line number and the
/// problem.
/// </summary>
public sealed class FaceSetException(string message) : Exception(message);
