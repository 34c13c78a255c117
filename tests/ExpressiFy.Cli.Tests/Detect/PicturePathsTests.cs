using ExpressiFy.Cli.Detect;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests.Detect;

public sealed class PicturePathsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_itself_whatever_it_is_called()
    {
        var file = folder.Write("photo.unknown", "");
        Assert.Equal([file], PicturePaths.Of(file));
    }

    [Fact]
    public void A_folder_is_its_pictures_with_those_below_sorted()
    {
        foreach (var name in new[] { "b.JPG", "a.png", "c.webp", "notes.txt", "d.jpeg" })
            folder.Write(name, "");
        folder.Write(Path.Combine("below", "deeper", "e.jpg"), "");
        folder.Write(".hidden.jpg", "");

        Assert.Equal(
            ["a.png", "b.JPG", "below/deeper/e.jpg", "c.webp", "d.jpeg"],
            PicturePaths.Of(folder.Path).Select(file => Path.GetRelativePath(folder.Path, file)));
    }

    [Fact]
    public void A_link_to_the_folder_above_does_not_go_round()
    {
        folder.Write("a.png", "");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "up"), folder.Path);
        Assert.Single(PicturePaths.Of(folder.Path));
    }

    [Fact]
    public void Nothing_there_and_nothing_in_it_are_failures()
    {
        Assert.Throws<Failure>(() => PicturePaths.Of(Path.Combine(folder.Path, "absent")));
        Assert.Throws<Failure>(() => PicturePaths.Of(folder.Path));
    }
}
