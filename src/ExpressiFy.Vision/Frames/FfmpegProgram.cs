namespace ExpressiFy.Vision.Frames;

/// <summary>Looks for ffmpeg, the program that decodes videos and cameras.</summary>
public static class FfmpegProgram
{
    /// <summary>
    /// Its full path in a folder of PATH; null when it is in none. Never one in the current folder, which .NET would
    /// take first.
    /// </summary>
    public static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg";
        var folders = Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
