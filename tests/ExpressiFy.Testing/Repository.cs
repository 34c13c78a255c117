namespace ExpressiFy.Testing;

/// <summary>The place of the project on this machine.</summary>
public static class Repository
{
    private const string Marker = "ExpressiFy.slnx";

    /// <summary>The folder that holds ExpressiFy.slnx.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Marker)))
                return folder;
        }

        throw new DirectoryNotFoundException("The program does not run inside of the project's folder.");
    }
}
