namespace ExpressiFy.Testing;

/// <summary>Where the project lies on this machine.</summary>
public static class Repository
{
    /// <summary>The folder that holds ExpressiFy.slnx.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "ExpressiFy.slnx"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside of the project's folder."));
}
