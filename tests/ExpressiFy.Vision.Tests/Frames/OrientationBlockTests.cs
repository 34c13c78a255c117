using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>
/// Which EXIF block counts. Chromium 156 showed every JPEG and PNG of these so, and Firefox 153 too except where a test
/// says otherwise.
/// </summary>
public sealed class OrientationBlockTests
{
    private const int OnItsHead = 3, OnItsSide = 6;

    public static TheoryData<string> Formats => [".jpg", ".png", ".webp"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_two_blocks_the_first_counts(string format)
    {
        Assert.Equal(OnItsSide, OrientationWith(format, [OnItsHead, OnItsSide]));
        Assert.Equal(1, OrientationWith(format, [OnItsHead, 1]));
        Assert.Equal(1, OrientationWith(format, [OnItsHead, 9]));
    }

    [Fact]
    public void A_picture_with_an_empty_second_block_is_turned_by_the_first() =>
        Assert.Equal(OnItsSide, ImageFile.Read(PictureCases.Bytes("20-two-exif.jpg")).Header.Orientation);

    [Fact]
    public void A_block_behind_the_pixels_is_ignored()
    {
        var jpeg = Encoded(".jpg");
        var block = Inserted(".jpg", jpeg, OnItsSide);
        Assert.Equal(1, ImageFile.Read([.. jpeg[..^2], .. block, .. jpeg[^2..]]).Header.Orientation);

        var png = Encoded(".png");
        var chunk = Inserted(".png", png, OnItsSide);
        Assert.Equal(1, ImageFile.Read([.. png[..^12], .. chunk, .. png[^12..]]).Header.Orientation);
    }

    [Fact]
    public void A_block_behind_XMP_counts_unlike_in_Firefox()
    {
        var jpeg = Encoded(".jpg");
        byte[] xmp = [0xFF, 0xE1, 0, 31, .. "http://ns.adobe.com/xap/1.0/\0"u8];
        byte[] file = [.. jpeg[..2], .. xmp, .. Inserted(".jpg", jpeg, OnItsSide), .. jpeg[2..]];
        Assert.Equal(OnItsSide, ImageFile.Read(file).Header.Orientation);
    }

    [Fact]
    public void A_PNG_block_with_a_wrong_checksum_is_ignored()
    {
        var file = ExifPictures.WithExif(Encoded(".png"), ".png", OnItsSide, littleEndian: true);
        var chunk = file.AsSpan().IndexOf("eXIf"u8);
        file[chunk + 4 + 8 + 2 + 12] ^= 1; // in the first entry, which nothing reads
        Assert.Equal(1, ImageFile.Read(file).Header.Orientation);
    }

    [Fact]
    public void A_block_that_is_no_TIFF_is_ignored()
    {
        byte[] tiff = [.. "II"u8, 43, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        Assert.Equal(1, ExifOrientation.Read(tiff));
        tiff[2] = 42;
        Assert.Equal(6, ExifOrientation.Read(tiff));
    }

    [Fact]
    public void A_tag_of_another_type_or_count_is_ignored()
    {
        byte[] tiff = [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 4, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        Assert.Equal(1, ExifOrientation.Read(tiff));
        tiff[12] = 3;
        tiff[14] = 2;
        Assert.Equal(1, ExifOrientation.Read(tiff));
    }

    /// <summary>The orientation of a picture that gets these blocks, each before the ones it has.</summary>
    private static int OrientationWith(string format, int[] lastToFirst)
    {
        var file = Encoded(format);
        if (format == ".webp")
        {
            // The helper appends, so that the first one comes first.
            var once = ExifPictures.WithExif(file, format, lastToFirst[1], littleEndian: true);
            var twice = ExifPictures.WithExif(file, format, lastToFirst[0], littleEndian: true);
            byte[] chunks = [.. once[8..], .. twice[twice.AsSpan().IndexOf("EXIF"u8)..]];
            return ImageFile.Read([.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length), .. chunks]).Header.Orientation;
        }

        foreach (var orientation in lastToFirst)
            file = ExifPictures.WithExif(file, format, orientation, littleEndian: true);
        return ImageFile.Read(file).Header.Orientation;
    }

    private static byte[] Encoded(string format)
    {
        using var picture = ExifPictures.Quarters();
        return ExifPictures.Encode(picture, format);
    }

    /// <summary>The block alone that the helper inserts.</summary>
    private static byte[] Inserted(string format, byte[] file, int orientation)
    {
        var with = ExifPictures.WithExif(file, format, orientation, littleEndian: true);
        var place = format == ".jpg" ? 2 : 33;
        return with[place..(place + with.Length - file.Length)];
    }
}
