using System.Runtime.InteropServices;

namespace ExpressiFy.Cli.Terminal;

/// <summary>
/// What libjpeg, FFmpeg and others write straight to the process's standard error. Our own line says what is wrong with a file;
/// theirs would stand beside it, and some of them have no switch for it.
/// </summary>
internal static class NativeStandardError
{
    private const int StandardError = 2, WriteOnly = 1;

    /// <summary>
    /// Mutes it for the rest of the process. The console of .NET is a copy of the stream, made when it is first used, and still speaks.
    /// </summary>
    public static void Mute()
    {
        if (OperatingSystem.IsWindows())
            return;

        _ = Console.Error;
        var nowhere = Open("/dev/null", WriteOnly);
        if (nowhere >= 0)
            _ = Duplicate(nowhere, StandardError);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int Duplicate(int from, int to);
}
