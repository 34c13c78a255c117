using ExpressiFy.Testing.Pictures;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>Pictures that take as much as each form allows.</summary>
internal static class CostlyPictures
{
    private const int Side = 6320; // 40 megapixels
    private const int Progressive = (int)ImwriteFlags.JpegProgressive;
    private const int Sampling = 7; // IMWRITE_JPEG_SAMPLING_FACTOR, which OpenCvSharp does not name
    private const int FullColour = 0x111111;

    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["1-bit PNG"] = () => FlatPng.Of(Side, Side, FlatPng.Gray, depth: 1),
        ["1-bit PNG in passes"] = () => FlatPng.Of(Side, Side, FlatPng.Gray, depth: 1, interlaced: true),
        ["palette with transparency"] = () =>
            FlatPng.Of(Side, Side, FlatPng.Palette, extra: ExifPictures.PngChunk("tRNS"u8, new byte[256])),
        ["PNG in passes, all filtered"] = () => FlatPng.Of(Side, Side, sample: 3, filter: 4, interlaced: true),
        ["transparent PNG, all filtered"] = () => FlatPng.Of(Side, Side, FlatPng.ColourAlpha, sample: 3, filter: 4),
        ["deep PNG, all filtered"] = () => FlatPng.Of(Side, Side, depth: 16, sample: 3, filter: 4),
        ["deep transparent PNG"] = () => FlatPng.Of(5100, 5100, FlatPng.ColourAlpha, depth: 16, sample: 3, filter: 4),
        ["deep transparent PNG above its limit"] = () => FlatPng.Of(Side, Side, FlatPng.ColourAlpha, depth: 16),
        ["PNG of 65,535×1"] = () => FlatPng.Of(65_535, 1),
        ["PNG of 1×65,535"] = () => FlatPng.Of(1, 65_535),
        ["PNG strip"] = () => FlatPng.Of(65_535, 610),
        ["PNG strip that many tiles would cover"] = () => FlatPng.Of(60_000, 200),
        ["PNG with 100,000 chunks"] = () =>
            FlatPng.Of(64, 48, extra: Many(100_000, ExifPictures.PngChunk("tEXt"u8, "a\0b"u8))),
        ["PNG with 100,000 empty parts"] = () =>
            FlatPng.Of(64, 48, extra: Many(100_000, ExifPictures.PngChunk("IDAT"u8, []))),
        ["PNG with compressed text"] = () => FlatPng.Of(
            64, 48, extra: ExifPictures.PngChunk("zTXt"u8, [.. "x\0\0"u8, .. FlatPng.CompressedZeros(500_000_000)])),
        ["PNG with a compressed profile"] = () => FlatPng.Of(
            64, 48, extra: ExifPictures.PngChunk("iCCP"u8, [.. "x\0\0"u8, .. FlatPng.CompressedZeros(500_000_000)])),
        ["PNG with EXIF blocks of wrong checksums"] = () =>
            FlatPng.Of(64, 48, extra: Many(225, [0, 0, 0xFF, 0, .. "eXIf"u8, .. new byte[0xFF04]])),
        ["PNG of noise"] = () => Noise(2000).ToBytes(".png"),
        ["JPEG of one colour"] = () => Flat().ToBytes(".jpg"),
        ["JPEG of noise"] = () => Noise(Side).ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 78]),
        ["progressive JPEG of noise"] = () =>
            Noise(Side).ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 70, Progressive, 1]),
        ["progressive JPEG in full colour"] = () =>
            Noise(5700).ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 50, Progressive, 1, Sampling, FullColour]),
        ["turned progressive JPEG in full colour"] = () => ExifPictures.WithExif(
            Noise(5700).ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 50, Progressive, 1, Sampling, FullColour]),
            ".jpg",
            6,
            littleEndian: true),
        ["progressive JPEG of noise without its end mark"] = () =>
            Noise(Side).ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 70, Progressive, 1])[..^2],
        ["JPEG with 1,000 scans"] = () => FlatJpeg.WithScans(Side, Side, refinements: 1000),
        ["JPEG with as many scans as its size allows"] = () => FlatJpeg.WithScans(Side, Side, refinements: 14),
        ["JPEG with 98 refinements"] = () => FlatJpeg.WithScans(2500, 2500, refinements: 97),
        ["small JPEG with 100,000 scans"] = () => FlatJpeg.WithScans(16, 16, refinements: 100_000),
        ["JPEG of mean values"] = () => FlatJpeg.WithScans(Side, Side, refinements: 0),
        ["JPEG with a restart behind every block"] = () => FlatJpeg.WithRestarts(Side, Side),
        ["JPEG with arithmetic coding"] = () => FlatJpeg.OfKind(0xC9),
        ["JPEG of 65,535×1"] = () => FlatJpeg.WithScans(65_535, 1, refinements: 5),
        ["WebP of one colour"] = () => Flat().ToBytes(".webp", [(int)ImwriteFlags.WebPQuality, 80]),
        ["WebP of noise"] = () => Noise(Side).ToBytes(".webp", [(int)ImwriteFlags.WebPQuality, 50]),
        ["lossless WebP of noise"] = () => Noise(2000).ToBytes(".webp", [(int)ImwriteFlags.WebPQuality, 101]),
        ["large lossless WebP"] = () => Gradient(5650).ToBytes(".webp", [(int)ImwriteFlags.WebPQuality, 101]),
        ["transparent WebP"] = () => WithAlpha(Gradient(5400)).ToBytes(".webp", [(int)ImwriteFlags.WebPQuality, 80]),
        ["progressive JPEG of 19 megapixels without its end mark"] = () =>
            Noise(4350).ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 70, Progressive, 1])[..^2],
        ["a crowd of 432"] = () => Crowd(width: 640, down: 12, across: 9),
        ["a crowd of 64"] = () => Crowd(width: 960, down: 4, across: 4),
        ["a turned crowd of 144"] = () =>
            ExifPictures.WithExif(Crowd(width: 640, down: 6, across: 6), ".jpg", 3, littleEndian: true),
        ["1-bit PNG, as given"] = () => PictureCases.HostileBytes("gray1.png"),
        ["scans, as given"] = () => PictureCases.HostileBytes("scan-bomb-1000.jpg"),
        ["animation, as given"] = () => PictureCases.HostileBytes("419-webp-anim-bigcanvas.webp"),
    };

    private static byte[] Many(int count, byte[] chunk) =>
        [.. Enumerable.Repeat(chunk, count).SelectMany(bytes => bytes)];

    private static Mat Flat() => new(Side, Side, MatType.CV_8UC3, Scalar.Gray);

    /// <summary>Noise with grains of four pixels, which no encoder makes much smaller than 15 MB.</summary>
    private static Mat Noise(int side)
    {
        using var grains = new Mat(side / 4, side / 4, MatType.CV_8UC3);
        Cv2.Randu(grains, new Scalar(0, 0, 0), new Scalar(255, 255, 255));
        return grains.Resize(new Size(side, side), interpolation: InterpolationFlags.Cubic);
    }

    private static Mat Gradient(int side)
    {
        using var corners = new Mat(5, 5, MatType.CV_8UC3);
        Cv2.Randu(corners, new Scalar(0, 0, 0), new Scalar(255, 255, 255));
        return corners.Resize(new Size(side, side), interpolation: InterpolationFlags.Cubic);
    }

    private static Mat WithAlpha(Mat picture)
    {
        using var alpha = picture.ExtractChannel(0);
        var result = new Mat();
        Cv2.Merge([.. picture.Split(), alpha], result);
        return result;
    }

    /// <summary>The same four photographed people again and again.</summary>
    private static byte[] Crowd(int width, int down, int across)
    {
        using var photograph = Cv2.ImRead(Photographs.FileOf("sample6.jpg"));
        var size = new Size(width, width * photograph.Height / photograph.Width);
        using var small = photograph.Resize(size, interpolation: InterpolationFlags.Area);
        using var crowd = new Mat();
        Cv2.Repeat(small, down, across, crowd);
        return crowd.ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 50]);
    }
}
