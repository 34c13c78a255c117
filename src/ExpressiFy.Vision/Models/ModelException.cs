namespace ExpressiFy.Vision.Models;

/// <summary>A model file that is missing, is another file than it should be, or is not the model expected; the message says what to do.</summary>
public sealed class ModelException(string message) : Exception(message);
