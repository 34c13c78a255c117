using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Tests.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>Transparent pictures are laid on white paper: what nobody sees is not read.</summary>
public sealed class TransparencyTests
{
    public static TheoryData<string> Formats => [".png", ".webp"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_transparent_is_white(string format)
    {
        using var picture = new Mat(48, 64, MatType.CV_8UC4, new Scalar(0, 0, 200, 255));
        using (var erased = new Mat(picture, new Rect(0, 0, 32, 48)))
            erased.SetTo(new Scalar(0, 0, 200, 0));
        using var frame = Frame.Decode(picture.ToBytes(format, [(int)ImwriteFlags.WebPQuality, 101]));
        Assert.Equal(new Vec3b(255, 255, 255), frame.Pixels.At(16, 24));
        Assert.Equal(new Vec3b(0, 0, 200), frame.Pixels.At(48, 24));
    }

    [Fact]
    public void A_lossy_WebP_keeps_its_transparency()
    {
        using var picture = new Mat(48, 64, MatType.CV_8UC4, new Scalar(0, 0, 0, 0));
        using var frame = Frame.Decode(picture.ToBytes(".webp", [(int)ImwriteFlags.WebPQuality, 80]));
        Assert.Equal(1, frame.Brightness, 2);
    }

    [Fact]
    public void What_is_half_transparent_is_half_white()
    {
        using var picture = new Mat(48, 64, MatType.CV_8UC4, new Scalar(0, 0, 0, 128));
        using var frame = Frame.Decode(picture.ToBytes(".png"));
        Assert.Equal(127, frame.Pixels.At(0, 0).Item0);
    }

    [Theory]
    [InlineData(FlatPng.ColourAlpha, 8)]
    [InlineData(FlatPng.ColourAlpha, 16)]
    [InlineData(FlatPng.GrayAlpha, 8)]
    [InlineData(FlatPng.GrayAlpha, 16)]
    public void Black_without_any_alpha_is_white_in_every_form_of_PNG(int colour, int depth)
    {
        foreach (var interlaced in (bool[])[false, true])
        {
            using var frame = Frame.Decode(FlatPng.Of(64, 48, colour, depth, interlaced: interlaced));
            Assert.Equal(1, frame.Brightness, 3);
        }
    }

    [Theory]
    [InlineData(FlatPng.Palette, 8, 1)]
    [InlineData(FlatPng.Palette, 1, 1)]
    [InlineData(FlatPng.Gray, 8, 2)]
    [InlineData(FlatPng.Gray, 1, 2)]
    [InlineData(FlatPng.Gray, 16, 2)]
    [InlineData(FlatPng.Colour, 8, 6)]
    [InlineData(FlatPng.Colour, 16, 6)]
    public void A_transparent_colour_is_white(int colour, int depth, int length)
    {
        var transparent = ExifPictures.PngChunk("tRNS"u8, new byte[length]);
        using var frame = Frame.Decode(FlatPng.Of(64, 48, colour, depth, extra: transparent));
        Assert.Equal(1, frame.Brightness, 3);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_opaque_picture_with_alpha_keeps_its_colours(string format)
    {
        using var picture = ExifPictures.Quarters();
        using var opaque = picture.CvtColor(ColorConversionCodes.BGR2BGRA);
        using var frame = Frame.Decode(opaque.ToBytes(format, [(int)ImwriteFlags.WebPQuality, 101]));
        Assert.Equal(0, Mats.Difference(picture, frame.Pixels));
    }

    [Theory]
    [InlineData(FlatPng.Gray, 1)]
    [InlineData(FlatPng.Gray, 2)]
    [InlineData(FlatPng.Gray, 4)]
    [InlineData(FlatPng.Gray, 8)]
    [InlineData(FlatPng.Gray, 16)]
    [InlineData(FlatPng.Colour, 8)]
    [InlineData(FlatPng.Colour, 16)]
    public void White_is_white_in_every_form_of_PNG(int colour, int depth)
    {
        using var frame = Frame.Decode(FlatPng.Of(64, 48, colour, depth, sample: 0xFF));
        Assert.Equal((64, 48, 1d), (frame.Width, frame.Height, frame.Brightness));
    }

    [Fact]
    public void A_large_transparent_picture_is_halved_and_keeps_its_size()
    {
        using var frame = Frame.Decode(FlatPng.Of(4001, 4003, FlatPng.ColourAlpha));
        Assert.Equal((4001, 4003), (frame.Width, frame.Height));
        Assert.Equal((2001, 2002), (frame.Pixels.Width, frame.Pixels.Height));
        Assert.Equal(1, frame.Brightness, 3);
    }

    [Fact]
    public void An_erased_person_is_not_read()
    {
        using var frame = Frame.Decode(PictureCases.Bytes("22-erased-person.png"));
        using var picture = frame.Pixels.ToMat();
        using var right = new Mat(picture, new Rect(frame.Width / 2, 0, frame.Width / 2, frame.Height));
        Assert.Equal(new Scalar(255, 255, 255), Cv2.Mean(right));
    }
}
