namespace ExpressiFy.Vision.Models;

/// <summary>
/// A model file is missing, is not the expected file, or does not hold the expected model. The message names the
/// remedy.
/// </summary>
public sealed class ModelException(string message) : Exception(message);
