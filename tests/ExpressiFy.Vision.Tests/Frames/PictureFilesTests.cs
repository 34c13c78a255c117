using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Vision.Tests.Frames;

public sealed class PictureFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_pictures_below_a_folder_are_those_with_a_known_extension()
    {
        folder.Write("b.JPG", "");
        folder.Write("c.txt", "");
        File.WriteAllText(folder.File("below", "a.webp"), "");

        var names = PictureFiles.Below(folder.Path).Select(Path.GetFileName);

        Assert.Equal(["b.JPG", "a.webp"], names);
    }

    [Fact]
    public void A_link_to_the_folder_above_is_not_followed()
    {
        folder.Write("a.png", "");
        Directory.CreateSymbolicLink(folder.File("up"), folder.Path);

        Assert.Single(PictureFiles.Below(folder.Path));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(() => PictureFiles.Below("/no/such/folder"));
        Assert.Contains("/no/such/folder", exception.Message);
    }

    [Fact]
    public void A_file_larger_than_a_picture_may_be_is_refused()
    {
        var file = folder.Write("large.jpg", "");
        using (var stream = File.OpenWrite(file))
            stream.SetLength(Frame.LargestBytes + 1);

        var exception = Assert.Throws<FrameException>(() => PictureFiles.Read(file));
        Assert.Equal(FrameProblem.TooLarge, exception.Problem);
    }

    public void Dispose() => folder.Dispose();
}
