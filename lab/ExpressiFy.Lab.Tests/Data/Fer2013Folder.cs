using System.Runtime.CompilerServices;

namespace ExpressiFy.Lab.Tests.Data;

/// <summary>
/// Where FER-2013 lies on this machine, for the tests that need the real faces; it is never part of the project.
/// </summary>
public static class Fer2013Folder
{
    /// <summary>
    /// The folder named by EXPRESSIFY_DATA, or shared/data beside the repository; skips the test where neither holds
    /// the file.
    /// </summary>
    public static string FileOrSkip([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        var folder = Environment.GetEnvironmentVariable("EXPRESSIFY_DATA")
            ?? Path.Combine(root, "..", "shared", "data");
        var file = Path.Combine(folder, "fer2013", "fer2013.csv.gz");
        Assert.SkipUnless(
            File.Exists(file),
            "FER-2013 is not here: set EXPRESSIFY_DATA to the folder that holds fer2013/fer2013.csv.gz.");
        return file;
    }
}
