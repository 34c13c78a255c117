using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>Files that lack their end mark, and files that lack more.</summary>
public sealed class MissingEndTests
{
    private const int JpegEndLength = 2;
    private const int PngEndLength = 12;

    [Fact]
    public void A_photograph_without_its_end_mark_is_read_like_the_whole_one()
    {
        var cut = PictureCases.Bytes("23-no-eoi.jpg");
        AssertSamePixels([.. cut, 0xFF, 0xD9], cut);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_JPEG_is_read_without_its_end_mark_and_broken_with_less(bool progressive)
    {
        using var picture = ExifPictures.Quarters();
        Cv2.Randu(picture, new Scalar(0, 0, 0), new Scalar(255, 255, 255));
        var whole = picture.ToBytes(".jpg", [(int)ImwriteFlags.JpegProgressive, progressive ? 1 : 0]);

        AssertSamePixels(whole, whole[..^1]);
        AssertSamePixels(whole, whole[..^JpegEndLength]);
        AssertSamePixels(whole, [.. whole[..^JpegEndLength], .. new byte[100]]);
        // The last byte may hold nothing but padding.
        for (var length = 12; length < whole.Length - JpegEndLength - 1; length++)
            AssertBroken(whole[..length]);
    }

    [Fact]
    public void A_JPEG_whose_last_scans_are_missing_is_broken()
    {
        var whole = FlatJpeg.WithScans(64, 48, refinements: 1);
        var lastScan = whole.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        AssertBroken(whole[..lastScan]);
    }

    [Fact]
    public void A_PNG_is_read_without_its_end_chunk_and_broken_with_less()
    {
        using var picture = ExifPictures.Quarters();
        var whole = picture.ToBytes(".png");
        for (var length = whole.Length - PngEndLength; length < whole.Length; length++)
            AssertSamePixels(whole, whole[..length]);
        for (var length = 12; length < whole.Length - PngEndLength; length++)
            AssertBroken(whole[..length]);
    }

    [Fact]
    public void A_PNG_that_ends_between_two_parts_of_its_pixels_is_broken()
    {
        var file = FlatPng.Of(200, 100, extra: [], pixelParts: 4);
        var lastPart = file.AsSpan().LastIndexOf("IDAT"u8) - 4;
        AssertBroken(file[..lastPart]);
        AssertBroken([.. file[..lastPart], .. FlatPng.End]);
    }

    [Fact]
    public void A_WebP_is_read_without_its_byte_of_padding_and_broken_with_less()
    {
        using var picture = ExifPictures.Quarters();
        var even = ExifPictures.WithExif(ExifPictures.Encode(picture, ".webp"), ".webp", 1, littleEndian: true);
        byte[] chunks = [.. even[8..], .. "XMP "u8, 3, 0, 0, 0, 1, 2, 3, 0];
        byte[] whole = [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length), .. chunks];
        AssertSamePixels(whole, whole[..^1]);
        for (var length = 12; length < whole.Length - 1; length++)
            AssertBroken(whole[..length]);
    }

    private static void AssertSamePixels(byte[] expected, byte[] actual)
    {
        using var expectedFrame = Frame.Decode(expected);
        using var actualFrame = Frame.Decode(actual);
        Assert.Equal(expectedFrame.Pixels.Bytes, actualFrame.Pixels.Bytes);
    }

    private static void AssertBroken(byte[] file) =>
        Assert.Equal(FrameProblem.Broken, Assert.Throws<FrameException>(() => Frame.Decode(file).Dispose()).Problem);
}
