namespace ExpressiFy.Cli.Terminal;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something could not be done; a line on standard error says what.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
