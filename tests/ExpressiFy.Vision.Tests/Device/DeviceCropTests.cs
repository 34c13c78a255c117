using System.Text.Json;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Tests.Device;

/// <summary>A browser crops faces and makes the detector's input as the server does, but for one gray level.</summary>
public sealed class DeviceCropTests : IDisposable
{
    private const int Faces = 60, Regions = 40, Seed = 11;

    // Bytes that differ by that level: where both round a half, or sum in another order.
    private const double MostDifferent = .005;

    private readonly DevicePictures device = new();

    [Theory]
    [InlineData(.25)]
    [InlineData(1)]
    public async Task Faces_anywhere_and_of_any_size_and_turn_have_the_same_crops(double scale)
    {
        using var frame = Frame.Decode(Photographs.Scaled("sample3.jpg", scale));
        var picture = frame.Pixels;
        var random = new Random(Seed);
        var faces = Enumerable.Range(0, Faces).Select(_ => RandomFace(random, picture)).ToList();
        var answers = await device.AskAsync(
            "crop-faces.mjs", new { picture = device.Write(picture), faces = faces.Select(Described) });
        var different = new List<double>();
        foreach (var (face, answer) in faces.Zip(answers.EnumerateArray()))
        {
            different.Add(Difference(FaceAligner.Align(frame, face).Pixels, answer, "gray"));
            different.Add(Difference(ColourCrop.Aligned(picture, face).Values, answer, "aligned"));
            different.Add(Difference(ColourCrop.Upright(picture, face).Values, answer, "upright"));
        }

        Assert.InRange(different.Average(), 0, MostDifferent);
    }

    [Fact]
    public async Task Regions_of_any_size_and_turn_make_the_same_input_of_the_detector()
    {
        using var frame = Frame.Decode(Photographs.Scaled("sample5.jpg", .5));
        var picture = frame.Pixels;
        var random = new Random(Seed);
        var regions = Enumerable.Range(0, Regions).Select(_ => RandomRegion(random, picture)).ToList();
        var answers = await device.AskAsync("detector-squares.mjs", new
        {
            picture = device.Write(picture),
            regions = regions.Select((region, i) =>
                new { region.X, region.Y, region.Width, region.Height, turns = i % 4 }),
        });
        var different = new List<double>();
        foreach (var (i, (region, answer)) in regions.Zip(answers.EnumerateArray()).Index())
        {
            var square = new PixelBuffer(BlazeFace.Side, BlazeFace.Side);
            var (scale, left, top) = DetectorInput.Fill(picture, region, region.Intersect(picture.All), square);
            using var turned = QuarterTurns.Turn(square, i % QuarterTurns.Count);
            different.Add(DevicePictures.AssertNear(WithoutAlpha(turned.Bytes, first: 2), WithoutAlpha(
                answer.GetProperty("square").GetBytesFromBase64(), first: 0)));
            Assert.Equal(scale, answer.GetProperty("scale").GetDouble(), 1e-12);
            Assert.Equal(left, answer.GetProperty("left").GetDouble(), 1e-9);
            Assert.Equal(top, answer.GetProperty("top").GetDouble(), 1e-9);
        }

        Assert.InRange(different.Average(), 0, MostDifferent);
    }

    public void Dispose() => device.Dispose();

    private static double Difference(ReadOnlySpan<byte> expected, JsonElement answer, string name) =>
        DevicePictures.AssertNear(expected, answer.GetProperty(name).GetBytesFromBase64());

    // Red, green, blue of each pixel; `first` is where red is.
    private static byte[] WithoutAlpha(ReadOnlySpan<byte> pixels, int first)
    {
        var colours = new byte[pixels.Length / 4 * 3];
        for (var (from, to) = (0, 0); from < pixels.Length; from += 4)
        {
            colours[to++] = pixels[from + first];
            colours[to++] = pixels[from + 1];
            colours[to++] = pixels[from + 2 - first];
        }

        return colours;
    }

    private static Face RandomFace(Random random, PixelBuffer picture)
    {
        var size = 24 + (random.NextDouble() * random.NextDouble() * picture.Width);
        var centreX = (random.NextDouble() * 1.2 * picture.Width) - (.1 * picture.Width);
        var centreY = (random.NextDouble() * 1.2 * picture.Height) - (.1 * picture.Height);
        var (sine, cosine) = Math.SinCos((random.NextDouble() - .5) * Math.Tau);
        var half = size * .21;
        FacePoint At(double x, double y) =>
            new(centreX + (cosine * x) - (sine * y), centreY + (sine * x) + (cosine * y));
        return new(
            new(centreX - (size / 2), centreY - (size / 2), size, size * (.9 + (.2 * random.NextDouble()))),
            Confidence: .9,
            new(At(-half, -half), At(half, -half), At(0, 0), At(0, half), At(-2 * half, 0), At(2 * half, 0)));
    }

    private static Region RandomRegion(Random random, PixelBuffer picture)
    {
        var side = 20 + random.Next(picture.Width);
        return new(random.Next(-side / 2, picture.Width - 1), random.Next(-side / 2, picture.Height - 1), side, side);
    }

    private static object Described(Face face) => new
    {
        face.Box,
        face.Confidence,
        face.Keypoints,
    };
}
