namespace ExpressiFy.Tests.Catalogue;

/// <summary>Reference files that are not part of the repository: a folder shared/data beside or above it.</summary>
internal static class SharedData
{
    /// <summary>The path of a file; skips the test where there is none.</summary>
    public static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
                return path;
        }

        Assert.Skip($"No shared/data/{name} here: the catalogue is not checked against it.");
        return "";
    }
}
