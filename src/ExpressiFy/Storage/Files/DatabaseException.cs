namespace ExpressiFy.Storage.Files;

/// <summary>
/// The database cannot be used, backed up or restored. The message is one line for the operator and says what to do.
/// </summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
