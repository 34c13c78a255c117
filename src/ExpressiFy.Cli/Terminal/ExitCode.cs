namespace ExpressiFy.Cli.Terminal;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command failed; a line on standard error says why.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C: 128 and the number of the signal SIGINT, as shells report it.</summary>
    public const int Interrupted = 130;
}
