using System.Diagnostics;
using Xunit;

namespace ExpressiFy.Testing;

/// <summary>A disk of two megabytes in memory, which a test can fill and make read-only.</summary>
public sealed class SmallDisk : IDisposable
{
    private const string Filling = "filling";
    private const int ChunkBytes = 4096;

    private readonly TemporaryFolder folder = new();

    private SmallDisk()
    {
    }

    /// <summary>The folder in which it is mounted.</summary>
    public string Path => folder.Path;

    /// <summary>Mounts it; skips the test where this account may not.</summary>
    public static SmallDisk Mount()
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.Path))
            return disk;
        disk.folder.Dispose();
        Assert.Skip("A full disk needs a file system of its own, which only root may mount on Linux.");
        throw new UnreachableException();
    }

    /// <summary>Takes all room that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(System.IO.Path.Combine(Path, Filling), FileMode.Append);
        try
        {
            while (true)
            {
                file.Write(new byte[ChunkBytes]);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(System.IO.Path.Combine(Path, Filling));

    /// <summary>Makes it read-only; nothing may be open for writing on it.</summary>
    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", Path));

    public void Dispose()
    {
        Run("umount", "-l", Path);
        folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = ChildProcess.Start(new(program, arguments));
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
