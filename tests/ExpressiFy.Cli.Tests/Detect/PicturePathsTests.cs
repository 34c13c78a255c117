using ExpressiFy.Cli.Detect;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Tests.Detect;

public sealed class PicturePathsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<SkippedPath> skipped = [];

    [Fact]
    public void A_file_is_taken_whatever_its_name()
    {
        var file = folder.Write("photo.unknown", "");
        Assert.Equal([file], PicturePaths.Of(file, skipped.Add));
        Assert.Empty(skipped);
    }

    [Fact]
    public void A_folder_gives_the_pictures_in_and_below_it_in_order()
    {
        string[] names = ["b.JPG", "a.png", "c.webp", "notes.txt", "d.jpeg", ".hidden.jpg"];
        foreach (var name in names)
            folder.Write(name, "");
        folder.Write(Path.Combine("below", "deeper", "e.jpg"), "");

        var pictures = PicturePaths.Of(folder.Path, skipped.Add)
            .Select(file => Path.GetRelativePath(folder.Path, file));

        Assert.Equal(["a.png", "b.JPG", "below/deeper/e.jpg", "c.webp", "d.jpeg"], pictures);
        Assert.Equal([".hidden.jpg: it is hidden", "notes.txt: it is empty"], Skipped());
        Assert.Equal([true, false], skipped.Select(each => each.IsExpected));
    }

    [Fact]
    public void A_picture_is_recognised_by_its_bytes_when_its_name_says_nothing()
    {
        folder.Write("scan", [0xFF, 0xD8, 0xFF, 0xE0]);
        folder.Write("a.jpg", "");
        Assert.Equal(2, PicturePaths.Of(folder.Path, skipped.Add).Count);
        Assert.Empty(skipped);
    }

    [Theory]
    [InlineData("GIF89a", "GIF is not read")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "HEIC is not read")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0avifmif1", "AVIF is not read")]
    [InlineData("BM1234", "BMP is not read")]
    [InlineData("II*\0", "TIFF")]
    [InlineData("Dear diary", "it is no picture")]
    public void A_file_of_another_kind_is_skipped_with_the_reason(string content, string reason)
    {
        folder.Write("a.jpg", "");
        folder.Write("other", System.Text.Encoding.Latin1.GetBytes(content));
        PicturePaths.Of(folder.Path, skipped.Add);
        Assert.StartsWith($"other: {reason}", Assert.Single(Skipped()));
    }

    [Fact]
    public void A_link_to_a_folder_and_a_hidden_folder_are_skipped_as_one()
    {
        folder.Write("a.jpg", "");
        folder.Write(Path.Combine(".cache", "b.jpg"), "");
        Directory.CreateSymbolicLink(folder.File("up"), folder.Path);
        PicturePaths.Of(folder.Path, skipped.Add);
        Assert.Equal([".cache: it is hidden", "up: it is a link to a folder"], Skipped());
    }

    [Fact]
    public void A_missing_path_is_a_failure() =>
        Assert.Throws<Failure>(() => PicturePaths.Of(Path.Combine(folder.Path, "absent"), skipped.Add));

    [Fact]
    public void A_folder_without_pictures_is_a_failure() =>
        Assert.Throws<Failure>(() => PicturePaths.Of(folder.Path, skipped.Add));

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Skipped() =>
        skipped.Select(each => $"{Path.GetRelativePath(folder.Path, each.Path)}: {each.Reason}");
}
