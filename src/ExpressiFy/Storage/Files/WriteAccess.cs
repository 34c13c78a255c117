using System.Runtime.InteropServices;

namespace ExpressiFy.Storage.Files;

/// <summary>
/// Asks the system whether a file may be written, without opening it: a program that closes a second handle of a
/// database loses SQLite's locks on it, and one that opened the file before it became read-only can still write.
/// </summary>
internal static partial class WriteAccess
{
    // W_OK of unistd.h.
    private const int Write = 2;

    /// <summary>Whether this account may write the file.</summary>
    public static bool IsGiven(string file)
    {
        if (OperatingSystem.IsWindows())
            return (File.GetAttributes(file) & FileAttributes.ReadOnly) == 0;
        return Access(file, Write) == 0;
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
