using System.Text.Json;
using ExpressiFy.Testing;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Tests.Detect;

public sealed class DetectCroppedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_crop_of_48_pixels_is_read_bit_for_bit()
    {
        var pixels = Pictures.Noise(11);
        var crop = folder.File("crop.png");
        Pictures.WriteGray(crop, pixels);

        var face = await OnlyFace(crop);

        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        var expected = FaceReply.ScoresByName(reader.Read([FaceCrop.FromGray(pixels)])[0]);
        foreach (var (name, score) in expected)
            Assert.Equal(score, face.GetProperty("scores").GetProperty(name).GetDouble());
    }

    [Theory]
    [InlineData(48)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task The_box_is_the_whole_picture_of_any_size(int side)
    {
        var crop = folder.File("crop.png");
        Pictures.WriteGray(crop, Pictures.Noise(5, side));

        var box = (await OnlyFace(crop)).GetProperty("box");

        Assert.Equal([0, 0, side, side], new[] { "x", "y", "width", "height" }.Select(name => box.GetProperty(name).GetInt32()));
    }

    [Fact]
    public async Task A_picture_twice_the_size_reads_like_its_mean()
    {
        var small = Pictures.Noise(7);
        var large = new byte[96 * 96];
        for (var i = 0; i < large.Length; i++)
            large[i] = small[(i / 96 / 2 * 48) + (i % 96 / 2)];
        Pictures.WriteGray(folder.File("small.png"), small);
        Pictures.WriteGray(folder.File("large.png"), large);

        Assert.Equal(
            (await OnlyFace(folder.File("small.png"))).GetProperty("scores").GetRawText(),
            (await OnlyFace(folder.File("large.png"))).GetProperty("scores").GetRawText());
    }

    private static async Task<JsonElement> OnlyFace(string file)
    {
        var run = await Expressify.Here("detect", file, "--cropped", "--json");
        Assert.Equal(0, run.ExitCode);
        return Assert.Single(JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement.GetProperty("faces").EnumerateArray());
    }
}
