using ExpressiFy.Cli.Detect;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Tests.Detect;

public sealed class PicturePathsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_file_is_taken_whatever_its_name()
    {
        var file = folder.Write("photo.unknown", "");
        Assert.Equal([file], PicturePaths.Of(file));
    }

    [Fact]
    public void A_folder_gives_the_pictures_in_and_below_it_in_order()
    {
        string[] names = ["b.JPG", "a.png", "c.webp", "notes.txt", "d.jpeg", ".hidden.jpg"];
        foreach (var name in names)
            folder.Write(name, "");
        folder.Write(Path.Combine("below", "deeper", "e.jpg"), "");

        var pictures = PicturePaths.Of(folder.Path).Select(file => Path.GetRelativePath(folder.Path, file));

        Assert.Equal(["a.png", "b.JPG", "below/deeper/e.jpg", "c.webp", "d.jpeg"], pictures);
    }

    [Fact]
    public void A_missing_path_is_a_failure() =>
        Assert.Throws<Failure>(() => PicturePaths.Of(Path.Combine(folder.Path, "absent")));

    [Fact]
    public void A_folder_without_pictures_is_a_failure() =>
        Assert.Throws<Failure>(() => PicturePaths.Of(folder.Path));

    public void Dispose() => folder.Dispose();
}
