namespace ExpressiFy.Cli.Terminal;

/// <summary>A failure that the person can do something about. The message is the one line that is printed.</summary>
internal sealed class Failure(string message) : Exception(message);
