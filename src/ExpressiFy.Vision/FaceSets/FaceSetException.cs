namespace ExpressiFy.Vision.FaceSets;

/// <summary>A set of labelled faces is missing or malformed. The message is one line that names the file, the line in it, and what is wrong.</summary>
public sealed class FaceSetException(string message) : Exception(message);
