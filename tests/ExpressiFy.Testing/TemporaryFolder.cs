namespace ExpressiFy.Testing;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("expressify-");

    /// <summary>Its full path.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes a file with these bytes; returns its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var file = File(name);
        System.IO.File.WriteAllBytes(file, content.ToArray());
        return file;
    }

    /// <summary>Writes a file with this text in UTF-8; returns its path.</summary>
    public string Write(string name, string content) =>
        Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>The path of a file in here; its folders are made.</summary>
    public string File(params string[] parts)
    {
        var file = System.IO.Path.Combine([Path, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        return file;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
