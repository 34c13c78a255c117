namespace ExpressiFy.Testing.Architecture;

/// <summary>Checks the width of source lines.</summary>
public static class SourceLines
{
    /// <summary>The widest line that is allowed, in UTF-16 code units.</summary>
    public const int MaxColumns = 120;

    private static readonly string[] Extensions = [".cs", ".razor", ".js", ".css", ".csproj"];
    private static readonly string[] BuildFolders = ["bin", "obj", "bundle", "node_modules", "artifacts", "runs"];
    private static readonly string[] GeneratedMigrationEndings = [".Designer.cs", "ModelSnapshot.cs"];

    /// <summary>The number of too wide lines of each file that has any.</summary>
    /// <param name="root">The folder that the paths are relative to; they have slashes.</param>
    /// <param name="folders">
    /// The folders inside the root to read; build outputs and generated migrations are left out.
    /// </param>
    public static SortedDictionary<string, int> CountWide(string root, params IEnumerable<string> folders)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in folders.SelectMany(folder => SourceFiles(new DirectoryInfo(Path.Combine(root, folder)))))
        {
            var count = File.ReadLines(file).Count(line => line.Length > MaxColumns);
            if (count > 0)
                counts.Add(Path.GetRelativePath(root, file).Replace('\\', '/'), count);
        }

        return counts;
    }

    private static IEnumerable<string> SourceFiles(DirectoryInfo folder)
    {
        if (BuildFolders.Contains(folder.Name))
            return [];
        var own = folder.EnumerateFiles().Where(IsSource).Select(file => file.FullName);
        return own.Concat(folder.EnumerateDirectories().SelectMany(SourceFiles));
    }

    private static bool IsSource(FileInfo file) =>
        Extensions.Contains(file.Extension)
        && !GeneratedMigrationEndings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal));
}
