namespace ExpressiFy.Cli.Terminal;

/// <summary>Something the person can act on: the message is the one line they see.</summary>
internal sealed class Failure(string message) : Exception(message);
