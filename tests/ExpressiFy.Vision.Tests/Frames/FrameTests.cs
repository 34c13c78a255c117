using CsCheck;
using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

public sealed class FrameTests
{
    public static TheoryData<string> Formats => [".jpg", ".png", ".webp"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_keeps_its_size_and_colours(string format)
    {
        using var picture = Pictures.Quarters();
        using var frame = Frame.Decode(Pictures.Encode(picture, format));
        Assert.Equal((64, 48), (frame.Width, frame.Height));
        AssertUpright(frame);
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void Every_orientation_is_turned_upright(string format, int orientation, bool little)
    {
        using var picture = Pictures.Quarters();
        using var stored = Pictures.Stored(picture, orientation);
        using var frame = Frame.Decode(Pictures.WithExif(Pictures.Encode(stored, format), format, orientation, little));
        Assert.Equal((64, 48), (frame.Width, frame.Height));
        AssertUpright(frame);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void An_orientation_that_does_not_exist_is_ignored(int orientation)
    {
        using var picture = Pictures.Quarters();
        using var frame = Frame.Decode(Pictures.WithExif(Pictures.Encode(picture, ".jpg"), ".jpg", orientation, true));
        AssertUpright(frame);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a, which is a picture, but not one that is read")]
    [InlineData("<html></html>")]
    [InlineData("RIFF....WAVEfmt ")]
    public void Other_bytes_are_not_an_image(string text) =>
        Assert.Equal(FrameProblem.NotAnImage, Refusal(System.Text.Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void More_than_fifteen_megabytes_are_too_large() =>
        Assert.Equal(FrameProblem.TooLarge, Refusal(new byte[Frame.LargestBytes + 1]));

    [Fact]
    public void More_than_forty_megapixels_are_refused_before_any_is_decoded()
    {
        // There are no pixels in this file: only the header can have told.
        byte[] header = [.. Pictures.BigEndian(100_000), .. Pictures.BigEndian(100_000), 8, 2, 0, 0, 0];
        byte[] file = [0x89, .. "PNG\r\n\x1a\n"u8, .. Pictures.PngChunk("IHDR"u8, header), .. Pictures.PngChunk("IEND"u8, [])];
        Assert.Equal(FrameProblem.TooLarge, Refusal(file));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_cut_off_anywhere_is_broken(string format)
    {
        using var picture = Pictures.Quarters();
        var file = Pictures.Encode(picture, format);
        for (var length = 12; length < file.Length; length++)
            Assert.Equal(FrameProblem.Broken, Refusal(file[..length]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_read_or_refused_but_never_worse(string format)
    {
        using var picture = Pictures.Quarters();
        var whole = Pictures.Encode(picture, format);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
            damages =>
            {
                var file = (byte[])whole.Clone();
                foreach (var (at, value) in damages)
                    file[at] = value;
                try
                {
                    using var frame = Frame.Decode(file);
                    return frame.Width > 0 && frame.Height > 0;
                }
                catch (FrameException)
                {
                    return true;
                }
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public void A_small_size_does_not_hide_a_huge_one()
    {
        using var picture = Pictures.Quarters();
        var file = Pictures.Encode(picture, ".jpg");
        // A second frame header before the end mark.
        byte[] twice = [.. file[..^2], 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xD9];
        Assert.Equal(FrameProblem.Broken, Refusal(twice));
    }

    [Fact]
    public void Pixels_that_are_garbage_are_broken()
    {
        byte[] header = [.. Pictures.BigEndian(64), .. Pictures.BigEndian(48), 8, 2, 0, 0, 0];
        byte[] file =
        [
            0x89, .. "PNG\r\n\x1a\n"u8, .. Pictures.PngChunk("IHDR"u8, header), .. Pictures.PngChunk("IDAT"u8, "not deflated"u8),
            .. Pictures.PngChunk("IEND"u8, []),
        ];
        Assert.Equal(FrameProblem.Broken, Refusal(file));
    }

    [Fact]
    public void Alpha_is_dropped()
    {
        using var picture = Pictures.Quarters();
        using var transparent = picture.CvtColor(ColorConversionCodes.BGR2BGRA);
        AssertUpright(transparent.ToBytes(".png"));
        AssertUpright(transparent.ToBytes(".webp", [(int)ImwriteFlags.WebPQuality, 101]));
    }

    [Fact]
    public void Sixteen_bits_become_eight()
    {
        using var picture = Pictures.Quarters();
        using var deep = new Mat();
        picture.ConvertTo(deep, MatType.CV_16UC3, 257);
        AssertUpright(deep.ToBytes(".png"));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public void Gray_pictures_are_read(string format)
    {
        using var gray = new Mat(48, 64, MatType.CV_8UC1, new Scalar(200));
        using var frame = Frame.Decode(gray.ToBytes(format));
        Assert.Equal(new Vec3b(200, 200, 200), frame.Pixels.At<Vec3b>(20, 20));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(128, .502)]
    [InlineData(255, 1)]
    public void Brightness_is_mean_luma(byte gray, double brightness)
    {
        using var frame = Frame.FromBgr(Enumerable.Repeat(gray, 3 * 8 * 6).ToArray(), 8, 6);
        Assert.Equal(brightness, frame.Brightness, 3);
    }

    [Fact]
    public void A_very_large_photograph_keeps_its_size_and_takes_a_quarter_of_the_memory()
    {
        using var picture = new Mat(4001, 6001, MatType.CV_8UC3, Scalar.Gray);
        using var frame = Frame.Decode(picture.ToBytes(".jpg"));
        Assert.Equal((6001, 4001), (frame.Width, frame.Height));
        Assert.Equal((3001, 2001), (frame.Pixels.Width, frame.Pixels.Height));
    }

    [Fact]
    public void Rows_of_another_length_are_refused() => Assert.Throws<ArgumentException>(() => Frame.FromBgr(new byte[10], 2, 2));

    private static FrameProblem Refusal(byte[] file) => Assert.Throws<FrameException>(() => Frame.Decode(file).Dispose()).Problem;

    private static void AssertUpright(byte[] file)
    {
        using var frame = Frame.Decode(file);
        AssertUpright(frame);
    }

    private static void AssertUpright(Frame frame)
    {
        AssertColour(frame, 16, 12, Scalar.Red);
        AssertColour(frame, 48, 12, Scalar.Lime);
        AssertColour(frame, 16, 36, Scalar.Blue);
        AssertColour(frame, 48, 36, Scalar.White);
    }

    private static void AssertColour(Frame frame, int x, int y, Scalar colour)
    {
        var pixel = frame.Pixels.At<Vec3b>(y, x);
        // JPEG rounds colours by a few levels.
        Assert.True(
            Math.Abs(pixel.Item0 - colour.Val0) < 8 && Math.Abs(pixel.Item1 - colour.Val1) < 8 && Math.Abs(pixel.Item2 - colour.Val2) < 8,
            $"At {x},{y}: {pixel.Item0} {pixel.Item1} {pixel.Item2}, expected {colour}.");
    }

    public static TheoryData<string, int, bool> Orientations
    {
        get
        {
            var data = new TheoryData<string, int, bool>();
            foreach (var format in new[] { ".jpg", ".png", ".webp" })
                for (var orientation = 1; orientation <= 8; orientation++)
                    data.Add(format, orientation, orientation % 2 == 0);
            return data;
        }
    }
}
