using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Testing;
using OpenCvSharp;

namespace ExpressiFy.Lab.Tests.Data;

public sealed class FaceDataFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Class_folders_become_labels_and_parts_become_usages()
    {
        Picture("train/angry/1.png", size: 48, gray: 40);
        Picture("train/happy/1.png", size: 96, gray: 80);
        Picture("test/sad/1.png", size: 48, gray: 120);
        folder.Write("train/angry/notes.txt", "not a picture");

        var faces = FaceData.Read(folder.Path);

        Assert.Equal(
            [(Expression.Angry, "Training"), (Expression.Happy, "Training"), (Expression.Sad, "PublicTest")],
            faces.Select(face => (face.Label, face.Usage)));
        Assert.All(faces[1].Pixels, pixel => Assert.Equal(80, pixel));
        Assert.Equal(2304, faces[1].Pixels.Length);
    }

    [Fact]
    public void Class_folders_alone_are_for_testing()
    {
        Picture("fear/1.png", size: 48, gray: 1);
        Assert.Equal("PublicTest", Assert.Single(FaceData.Read(folder.Path)).Usage);
    }

    public void Dispose() => folder.Dispose();

    private void Picture(string name, int size, byte gray)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
        using var picture = new Mat(size, size, MatType.CV_8UC1, new Scalar(gray));
        picture.SaveImage(folder.File(name));
    }
}
