using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Models;

public sealed class ModelManifestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_shipped_manifest_is_written_as_it_was_read()
    {
        ModelManifest.Read(VisionModels.DefaultFolder).Write(folder.Path);

        var shipped = File.ReadAllText(Path.Combine(VisionModels.DefaultFolder, ModelManifest.FileName));
        Assert.Equal(shipped, File.ReadAllText(folder.File(ModelManifest.FileName)));
    }

    [Fact]
    public void A_file_without_an_entry_is_not_found() =>
        Assert.Null(ModelManifest.Read(VisionModels.DefaultFolder).Find("other.onnx"));

    public void Dispose() => folder.Dispose();
}
