using Xunit;

namespace ExpressiFy.Testing;

/// <summary>
/// Research data that is not part of the project: in the folder named by EXPRESSIFY_DATA, or in shared/data beside the
/// project or a folder above it.
/// </summary>
public static class SharedData
{
    private const string Variable = "EXPRESSIFY_DATA";

    /// <summary>FER-2013; skips the test when it is missing.</summary>
    public static string Fer2013 => File("fer2013", "fer2013.csv.gz");

    /// <summary>The path of a file; skips the test when it is missing.</summary>
    public static string File(params string[] parts)
    {
        var paths = Folders().Select(folder => Path.Combine([folder, .. parts]));
        var file = paths.FirstOrDefault(System.IO.File.Exists);
        if (file is null)
            Assert.Skip($"{string.Join('/', parts)} is not here: set {Variable} to the folder that holds it.");
        return file;
    }

    private static IEnumerable<string> Folders()
    {
        var stated = Environment.GetEnvironmentVariable(Variable);
        if (stated is not null)
            yield return stated;
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return Path.Combine(folder, "shared", "data");
    }
}
