using Xunit;

namespace ExpressiFy.Testing;

/// <summary>Research data that lies beside the project and never in it.</summary>
public static class SharedData
{
    /// <summary>A file of shared/data beside any folder above; skips the test where there is none.</summary>
    public static string File(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine([folder.FullName, "shared", "data", .. parts]);
            if (System.IO.File.Exists(file))
                return file;
        }

        Assert.Skip($"shared/data/{string.Join('/', parts)} is not here: research data is not part of the project.");
        throw new InvalidOperationException();
    }
}
