using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Tests.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>What a picture may ask of the decoder.</summary>
public sealed class DecodeLimitsTests
{
    [Fact]
    public void A_progressive_photograph_of_forty_megapixels_is_read()
    {
        using var picture = new Mat(5160, 7740, MatType.CV_8UC3, Scalar.Gray);
        using var frame = Frame.Decode(picture.ToBytes(".jpg", [(int)ImwriteFlags.JpegProgressive, 1]));
        Assert.Equal((7740, 5160), (frame.Width, frame.Height));
    }

    [Fact]
    public void Many_scans_are_too_many_for_a_large_picture_and_not_for_a_small_one()
    {
        using var small = Frame.Decode(FlatJpeg.WithScans(640, 480, refinements: 90));
        Assert.Equal(640, small.Width);
        Assert.Equal(FrameProblem.TooLarge, Refusal(FlatJpeg.WithScans(6320, 6320, refinements: 90)).Problem);
        Assert.Equal(FrameProblem.TooLarge, Refusal(FlatJpeg.WithScans(16, 16, refinements: 1000)).Problem);
        Assert.Equal(FrameProblem.TooLarge, Refusal(PictureCases.HostileBytes("scan-bomb-1000.jpg")).Problem);
    }

    [Theory]
    [InlineData(0xC3, 8)]
    [InlineData(0xC9, 8)]
    [InlineData(0xCA, 8)]
    [InlineData(0xC5, 8)]
    [InlineData(0xC1, 12)]
    public void Forms_of_JPEG_that_browsers_do_not_show_are_not_read(int kind, int bits)
    {
        var refusal = Refusal(FlatJpeg.OfKind((byte)kind, bits));
        Assert.Equal(FrameProblem.Unsupported, refusal.Problem);
        Assert.Contains("Save it again", refusal.Message);
    }

    [Fact]
    public void Sixteen_bits_with_transparency_have_a_lower_limit_that_is_named()
    {
        var refusal = Refusal(FlatPng.Of(6000, 6000, FlatPng.ColourAlpha, depth: 16));
        Assert.Equal(FrameProblem.TooLarge, refusal.Problem);
        Assert.Contains("26.3 megapixels in this form", refusal.Message);
    }

    [Fact]
    public void A_picture_above_forty_megapixels_is_told_how_many_it_has()
    {
        var refusal = Refusal(FlatPng.Of(8000, 6000, FlatPng.Gray, depth: 1));
        Assert.Contains("at most 40 megapixels, and this one has 48", refusal.Message);
    }

    [Fact]
    public void Metadata_never_reaches_the_decoder()
    {
        var comment = ExifPictures.PngChunk("tEXt"u8, "a\0b"u8);
        byte[] extra =
        [
            .. ExifPictures.PngChunk("iCCP"u8, [.. "x\0\0"u8, .. FlatPng.CompressedZeros(10_000_000)]),
            .. ExifPictures.PngChunk("zTXt"u8, [.. "x\0\0"u8, .. FlatPng.CompressedZeros(10_000_000)]),
            .. Enumerable.Repeat(comment, 100_000).SelectMany(chunk => chunk),
        ];
        Assert.Equal(FlatPng.Of(64, 48), ImageFile.Read(FlatPng.Of(64, 48, extra: extra)).Content.ToArray());

        using var picture = ExifPictures.Quarters();
        var jpeg = ExifPictures.Encode(picture, ".jpg");
        byte[] profile = [0xFF, 0xE2, 0, 10, .. new byte[8], 0xFF, 0xFE, 0, 4, 1, 2];
        Assert.Equal(jpeg, ImageFile.Read([.. jpeg[..2], .. profile, .. jpeg[2..]]).Content.ToArray());
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var emptyParts = Enumerable.Repeat(ExifPictures.PngChunk("IDAT"u8, []), 20_001).SelectMany(chunk => chunk);
        Assert.Equal(FrameProblem.TooLarge, Refusal(FlatPng.Of(64, 48, extra: [.. emptyParts])).Problem);

        var jpeg = FlatJpeg.WithScans(16, 16, refinements: 0);
        byte[] table = [0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0];
        byte[] tables = [.. Enumerable.Repeat(table, 2_001).SelectMany(segment => segment)];
        Assert.Equal(FrameProblem.TooLarge, Refusal([.. jpeg[..2], .. tables, .. jpeg[2..]]).Problem);
    }

    [Fact]
    public void The_first_picture_of_an_animation_is_read()
    {
        using var picture = ExifPictures.Quarters();
        using var frame = Frame.Decode(Animation(picture, canvasWidth: 64, canvasHeight: 48, frames: 100));
        Assert.Equal(0, Mats.Difference(picture, frame.Pixels));
    }

    [Fact]
    public void An_animation_whose_first_picture_does_not_fill_it_is_not_read()
    {
        using var picture = ExifPictures.Quarters();
        Assert.Equal(FrameProblem.Unsupported, Refusal(Animation(picture, 6324, 6324, frames: 1)).Problem);
        var given = PictureCases.HostileBytes("419-webp-anim-bigcanvas.webp");
        Assert.Equal(FrameProblem.Unsupported, Refusal(given).Problem);
    }

    [Fact]
    public void Animations_inside_each_other_are_broken()
    {
        var nested = new byte[1_000_000 * 24 / 10];
        var left = nested.Length;
        for (var place = 0; left >= 24; place += 24, left -= 24)
        {
            "ANMF"u8.CopyTo(nested.AsSpan(place));
            BitConverter.TryWriteBytes(nested.AsSpan(place + 4), left - 8);
        }

        byte[] file = [.. "RIFF"u8, .. BitConverter.GetBytes(nested.Length + 4), .. "WEBP"u8, .. nested];
        Assert.Equal(FrameProblem.Broken, Refusal(file).Problem);
    }

    [Fact]
    public void A_WebP_that_states_two_sizes_is_broken()
    {
        using var picture = ExifPictures.Quarters();
        var file = ExifPictures.WithExif(ExifPictures.Encode(picture, ".webp"), ".webp", 1, littleEndian: true);
        file[24] = 200; // the width in the extended header
        Assert.Equal(FrameProblem.Broken, Refusal(file).Problem);
    }

    private static FrameException Refusal(byte[] file) =>
        Assert.Throws<FrameException>(() => Frame.Decode(file).Dispose());

    /// <summary>An animation whose pictures are all the same.</summary>
    private static byte[] Animation(Mat picture, int canvasWidth, int canvasHeight, int frames)
    {
        var pixels = ExifPictures.Encode(picture, ".webp")[12..];
        byte[] frame =
        [
            .. new byte[6], .. Three(picture.Width - 1), .. Three(picture.Height - 1), 100, 0, 0, 0, .. pixels,
        ];
        byte[] chunks =
        [
            .. "WEBP"u8,
            .. Chunk("VP8X"u8, [2, 0, 0, 0, .. Three(canvasWidth - 1), .. Three(canvasHeight - 1)]),
            .. Chunk("ANIM"u8, new byte[6]),
            .. Enumerable.Range(0, frames).SelectMany(_ => Chunk("ANMF"u8, frame)),
        ];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length), .. chunks];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content) =>
        [.. type, .. BitConverter.GetBytes(content.Length), .. content, .. new byte[content.Length % 2]];

    private static byte[] Three(int value) => BitConverter.GetBytes(value)[..3];
}
