namespace ExpressiFy.Cli.Doctor;

/// <summary>
/// Checks for a camera that this user may open. Only on Linux, where cameras are files; opening the file does not
/// switch the camera on.
/// </summary>
internal static class CameraCheck
{
    private const string DeviceFolder = "/dev";
    private const string DevicePattern = "video*";

    public static DoctorResult Run()
    {
        if (!OperatingSystem.IsLinux())
            return DoctorResult.Optional("not looked for on this system; try `expressify watch`");

        var cameras = Directory.EnumerateFileSystemEntries(DeviceFolder, DevicePattern)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (cameras.Count == 0)
            return DoctorResult.Optional("none here; needed by `expressify watch` alone, the page uses the browser's");

        var accessible = cameras.Where(CanOpen).ToList();
        if (accessible.Count > 0)
            return DoctorResult.There(string.Join(", ", accessible));
        return DoctorResult.Optional(
            $"{string.Join(", ", cameras)}, but not for this user: sudo usermod -aG video $USER, then log in again");
    }

    private static bool CanOpen(string device)
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
