using System.Text.Json;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Tests.Detect;

public sealed class DetectCroppedTests : IDisposable
{
    private const int Side = FaceCrop.Side;
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_crop_of_48_pixels_is_read_bit_for_bit()
    {
        var pixels = GrayPictures.Noise(11);

        var scores = (await DetectAsync(pixels)).GetProperty("scores");

        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        var served = ScorePool.Alone(reader.Read([FaceCrop.FromGray(pixels)])[0]);
        var expected = FaceReply.ScoresByName(served);
        foreach (var (name, score) in expected)
            Assert.Equal(score, scores.GetProperty(name).GetDouble());
    }

    [Theory]
    [InlineData(48)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task The_box_is_the_whole_picture_of_any_size(int side)
    {
        var box = (await DetectAsync(GrayPictures.Noise(5, side))).GetProperty("box");

        Assert.Equal(0, box.GetProperty("x").GetInt32());
        Assert.Equal(0, box.GetProperty("y").GetInt32());
        Assert.Equal(side, box.GetProperty("width").GetInt32());
        Assert.Equal(side, box.GetProperty("height").GetInt32());
    }

    [Fact]
    public async Task A_picture_of_twice_the_size_is_averaged()
    {
        var small = GrayPictures.Noise(7);
        const int largeSide = 2 * Side;
        var large = new byte[largeSide * largeSide];
        for (var i = 0; i < large.Length; i++)
        {
            var row = i / largeSide / 2;
            var column = i % largeSide / 2;
            large[i] = small[(row * Side) + column];
        }

        var scoresOfSmall = (await DetectAsync(small)).GetProperty("scores").GetRawText();
        var scoresOfLarge = (await DetectAsync(large)).GetProperty("scores").GetRawText();
        Assert.Equal(scoresOfSmall, scoresOfLarge);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Writes a picture and returns the face that the command reads from it.</summary>
    private async Task<JsonElement> DetectAsync(byte[] pixels)
    {
        var file = folder.File("crop.png");
        GrayPictures.Write(file, pixels);

        var run = await Expressify.RunAsync("detect", file, "--cropped", "--json");

        Assert.Equal(0, run.ExitCode);
        var reply = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        return Assert.Single(reply.GetProperty("faces").EnumerateArray());
    }
}
