namespace ExpressiFy.Cli.Doctor;

/// <summary>Whether there is a camera that this user may open. Looked at on Linux, where cameras are files; never switched on.</summary>
internal static class CameraCheck
{
    private const string Devices = "/dev", Pattern = "video*";

    public static (CheckStatus Verdict, string Found) Run()
    {
        if (!OperatingSystem.IsLinux())
            return (CheckStatus.Optional, "not looked for on this system; try `expressify watch`");

        var cameras = Directory.EnumerateFileSystemEntries(Devices, Pattern).Order(StringComparer.Ordinal).ToList();
        if (cameras.Count == 0)
            return (CheckStatus.Optional, "none here; needed by `expressify watch` alone, the page uses the browser's");

        var allowed = cameras.Where(MayOpen).ToList();
        return allowed.Count > 0
            ? (CheckStatus.There, string.Join(", ", allowed))
            : (CheckStatus.Optional, $"{string.Join(", ", cameras)}, but not for this user: sudo usermod -aG video $USER, then log in again");
    }

    private static bool MayOpen(string device)
    {
        try
        {
            File.OpenHandle(device).Dispose();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
