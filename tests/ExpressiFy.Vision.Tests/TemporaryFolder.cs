namespace ExpressiFy.Vision.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("expressify-");

    public string Path => folder.FullName;

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(file, content.ToArray());
        return file;
    }

    public void Dispose() => folder.Delete(true);
}
