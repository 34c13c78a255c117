using CsCheck;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Tests.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

public sealed class FrameTests
{
    public static TheoryData<string> Formats => [".jpg", ".png", ".webp"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_keeps_its_size_and_colours(string format)
    {
        using var picture = ExifPictures.Quarters();
        using var frame = Frame.Decode(ExifPictures.Encode(picture, format));
        Assert.Equal((64, 48), (frame.Width, frame.Height));
        AssertUpright(frame);
    }

    public static TheoryData<string, int, bool> Orientations
    {
        get
        {
            var data = new TheoryData<string, int, bool>();
            foreach (var format in (string[])[".jpg", ".png", ".webp"])
            {
                for (var orientation = 1; orientation <= 8; orientation++)
                    data.Add(format, orientation, orientation % 2 == 0);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void Every_orientation_is_turned_upright(string format, int orientation, bool littleEndian)
    {
        using var picture = ExifPictures.Quarters();
        using var stored = ExifPictures.Stored(picture, orientation);
        var file = ExifPictures.WithExif(ExifPictures.Encode(stored, format), format, orientation, littleEndian);
        using var frame = Frame.Decode(file);
        Assert.Equal((64, 48), (frame.Width, frame.Height));
        AssertUpright(frame);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void An_orientation_that_does_not_exist_is_ignored(int orientation)
    {
        using var picture = ExifPictures.Quarters();
        var file = ExifPictures.WithExif(ExifPictures.Encode(picture, ".jpg"), ".jpg", orientation, littleEndian: true);
        AssertUpright(file);
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
    public void More_than_forty_megapixels_are_refused_before_they_are_decoded()
    {
        // The file has a header only.
        byte[] header = [.. ExifPictures.BigEndian(100_000), .. ExifPictures.BigEndian(100_000), 8, 2, 0, 0, 0];
        byte[] file =
        [
            0x89,
            .. "PNG\r\n\x1a\n"u8,
            .. ExifPictures.PngChunk("IHDR"u8, header),
            .. ExifPictures.PngChunk("IEND"u8, []),
        ];
        Assert.Equal(FrameProblem.TooLarge, Refusal(file));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_is_read_or_refused(string format)
    {
        using var picture = ExifPictures.Quarters();
        var whole = ExifPictures.Encode(picture, format);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
            damages =>
            {
                var file = (byte[])whole.Clone();
                foreach (var (position, value) in damages)
                    file[position] = value;
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
    public void A_second_frame_header_is_refused()
    {
        using var picture = ExifPictures.Quarters();
        var file = ExifPictures.Encode(picture, ".jpg");
        byte[] secondHeader = [0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
        byte[] endMark = [0xFF, 0xD9];
        Assert.Equal(FrameProblem.Broken, Refusal([.. file[..^2], .. secondHeader, .. endMark]));
    }

    [Fact]
    public void Pixels_that_are_garbage_are_broken()
    {
        byte[] header = [.. ExifPictures.BigEndian(64), .. ExifPictures.BigEndian(48), 8, 2, 0, 0, 0];
        byte[] file =
        [
            0x89,
            .. "PNG\r\n\x1a\n"u8,
            .. ExifPictures.PngChunk("IHDR"u8, header),
            .. ExifPictures.PngChunk("IDAT"u8, "not deflated"u8),
            .. ExifPictures.PngChunk("IEND"u8, []),
        ];
        Assert.Equal(FrameProblem.Broken, Refusal(file));
    }

    [Fact]
    public void Sixteen_bits_become_eight()
    {
        using var picture = ExifPictures.Quarters();
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
        Assert.Equal(new Vec3b(200, 200, 200), frame.Pixels.At(20, 20));
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

    [Theory]
    [InlineData(".jpg", ImwriteFlags.JpegQuality, 90)]
    [InlineData(".webp", ImwriteFlags.WebPQuality, 90)]
    public void A_very_large_picture_is_halved_by_means(string format, ImwriteFlags quality, int value)
    {
        using var corners = Mats.Scene(6, 5, seed: 9);
        using var scene = corners.Resize(new OpenCvSharp.Size(4400, 3001), interpolation: InterpolationFlags.Cubic);
        using var expected = scene.Resize(new OpenCvSharp.Size(2200, 1500), interpolation: InterpolationFlags.Area);
        using var frame = Frame.Decode(scene.ToBytes(format, [(int)quality, value]));
        using var whole = frame.Pixels.ToMat();
        using var actual = new Mat(whole, new Rect(0, 0, 2200, 1500));
        Assert.InRange(Cv2.Norm(expected, actual, NormTypes.L1) / (3 * expected.Total()), 0, 1.5);
    }

    [Fact]
    public void Bytes_that_do_not_fit_the_size_are_refused() =>
        Assert.Throws<ArgumentException>(() => Frame.FromBgr(new byte[10], 2, 2));

    private static FrameProblem Refusal(byte[] file) =>
        Assert.Throws<FrameException>(() => Frame.Decode(file).Dispose()).Problem;

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
        var pixel = frame.Pixels.At(x, y);
        // JPEG changes colours by a few levels.
        Assert.Equal(colour.Val0, pixel.Item0, 8.0);
        Assert.Equal(colour.Val1, pixel.Item1, 8.0);
        Assert.Equal(colour.Val2, pixel.Item2, 8.0);
    }
}
