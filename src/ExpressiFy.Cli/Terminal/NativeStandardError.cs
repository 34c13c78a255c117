using System.Runtime.InteropServices;

namespace ExpressiFy.Cli.Terminal;

/// <summary>
/// The standard error stream to which native code writes. libjpeg, ffmpeg and others report damaged files there, beside
/// our own line, and some of them cannot be configured not to.
/// </summary>
internal static class NativeStandardError
{
    private const int StandardError = 2;
    private const int WriteOnly = 1;

    /// <summary>
    /// Discards it for the rest of the process. The console of .NET still writes: it duplicates the stream when it is
    /// first used.
    /// </summary>
    public static void Mute()
    {
        if (OperatingSystem.IsWindows())
            return;

        _ = Console.Error;
        var nullDevice = Open("/dev/null", WriteOnly);
        if (nullDevice >= 0)
            _ = Duplicate(nullDevice, StandardError);
    }

    [DllImport(
        "libc",
        EntryPoint = "open",
        CharSet = CharSet.Ansi,
        BestFitMapping = false,
        ThrowOnUnmappableChar = true)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int Duplicate(int from, int to);
}
