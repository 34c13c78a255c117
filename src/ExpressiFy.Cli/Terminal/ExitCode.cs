namespace ExpressiFy.Cli.Terminal;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command failed; a line on standard error says why.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>
    /// Done, but a folder holds more than was read; a line on standard error names each file and the reason.
    /// </summary>
    public const int Skipped = 3;

    /// <summary>Ctrl+C: 128 and the number of the signal SIGINT, as shells report it.</summary>
    public const int Interrupted = 130;
}
