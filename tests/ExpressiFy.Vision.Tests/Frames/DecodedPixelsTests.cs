using CsCheck;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Tests.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>Every form of picture decodes to what OpenCV makes of it.</summary>
public sealed class DecodedPixelsTests
{
    private const int Sampling = 7; // IMWRITE_JPEG_SAMPLING_FACTOR, which OpenCvSharp does not name

    public static TheoryData<string> Photos => [.. Photographs.Faces.Keys];

    [Theory]
    [MemberData(nameof(Photos))]
    public void Photographs_are_equal(string name) => AssertDecoded(Photographs.Bytes(name), tolerance: 0);

    [Theory]
    [InlineData(0x11_11_11, 0)]
    [InlineData(0x21_11_11, 0)]
    [InlineData(0x22_11_11, 0)]
    [InlineData(0x22_11_11, 1)]
    [InlineData(0x12_11_11, 0)]
    [InlineData(0x41_11_11, 0)]
    public void JPEGs_of_every_sampling_are_equal(int sampling, int progressive)
    {
        foreach (var size in (int[])[1, 7, 64, 99])
        {
            using var scene = Mats.Scene(size, size + 3, seed: size);
            int[] options = [Sampling, sampling, (int)ImwriteFlags.JpegProgressive, progressive];
            AssertDecoded(scene.ToBytes(".jpg", options), tolerance: 0);
        }
    }

    [Theory]
    [InlineData(".jpg", 90)]
    [InlineData(".png", 9)]
    [InlineData(".webp", 75)]
    [InlineData(".webp", 101)]
    public void Colour_and_gray_are_equal(string format, int quality)
    {
        foreach (var channels in (int[])[1, 3])
        {
            using var scene = Mats.Scene(123, 77, seed: channels, channels);
            var flag = format == ".webp" ? ImwriteFlags.WebPQuality : ImwriteFlags.JpegQuality;
            AssertDecoded(scene.ToBytes(format, [(int)flag, quality]), tolerance: 0);
        }
    }

    [Fact]
    public void Sixteen_bits_are_equal_within_a_level()
    {
        foreach (var channels in (int[])[1, 3])
        {
            using var scene = Mats.Scene(123, 77, seed: 5, channels);
            using var deep = new Mat();
            scene.ConvertTo(deep, MatType.MakeType(MatType.CV_16U, channels), 251, 300);
            AssertDecoded(deep.ToBytes(".png"), tolerance: 1);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(2)]
    public void CMYK_is_equal_within_two_levels(int? adobeTransform) =>
        Gen.Byte.Array[4].Sample(
            channels => AssertDecoded(ColourJpeg.Of(adobeTransform, channels), tolerance: 2),
            iter: 200,
            threads: 1);

    [Fact]
    public void Other_colours_of_JPEG_are_equal() =>
        Gen.Byte.Array[3].Sample(
            channels =>
            {
                AssertDecoded(ColourJpeg.Of(null, channels), tolerance: 0);
                AssertDecoded(ColourJpeg.Of(0, channels), tolerance: 0);
                AssertDecoded(ColourJpeg.Of(1, channels), tolerance: 0);
            },
            iter: 100,
            threads: 1);

    private static void AssertDecoded(byte[] file, double tolerance)
    {
        using var expected = Cv2.ImDecode(file, ImreadModes.Color | ImreadModes.IgnoreOrientation);
        using var frame = Frame.Decode(file);
        Assert.InRange(Mats.Difference(expected, frame.Pixels), 0, tolerance);
    }
}
