using System.Text;

namespace ExpressiFy.Cli.Tests.Doctor;

/// <summary>
/// The program in a folder of its own, so that a test can remove or change its files. Made of links, apart from the
/// files that the .NET host opens by their real place.
/// </summary>
internal sealed class ProgramCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ProgramCopy()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = folder.File(Path.GetRelativePath(AppContext.BaseDirectory, file));
            if (Path.GetFileName(file).StartsWith("ExpressiFy.Cli.", StringComparison.Ordinal))
                File.Copy(file, copy);
            else
                File.CreateSymbolicLink(copy, file);
        }
    }

    public string Program => Path.Combine(folder.Path, "ExpressiFy.Cli.dll");

    public void Remove(string name) => File.Delete(Find(name));

    public void WriteModel(string name, string text)
    {
        var file = Path.Combine(folder.Path, "models", name);
        File.Delete(file); // it may be a link
        File.WriteAllText(file, text);
    }

    /// <summary>Replaces an ASCII text in a file by another of the same length.</summary>
    public void ReplaceText(string name, string oldText, string newText)
    {
        var file = Find(name);
        var bytes = File.ReadAllBytes(file);
        var position = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(oldText));
        Assert.True(position >= 0, $"{name} does not contain {oldText}.");
        Encoding.ASCII.GetBytes(newText).CopyTo(bytes.AsSpan(position));
        File.Delete(file);
        File.WriteAllBytes(file, bytes);
    }

    public void Dispose() => folder.Dispose();

    private string Find(string name) =>
        Directory.EnumerateFiles(folder.Path, name, SearchOption.AllDirectories).First();
}
