using OpenCvSharp;
using Xunit;

namespace ExpressiFy.Testing.Pictures;

/// <summary>
/// The photographs sample1.jpg … sample6.jpg of the npm package @vladmandic/face-api, each with several faces. They are
/// fetched by npm and never committed.
/// </summary>
public static class Photographs
{
    private const int WebcamQuality = 85;

    /// <summary>The part of sample6.jpg around its second face.</summary>
    private static readonly Rect WebcamPart = new(490, 230, 640, 480);

    private static readonly string Folder =
        Path.Combine(Repository.Root, "node_modules", "@vladmandic", "face-api", "demo");

    /// <summary>
    /// The point between the eyes of every face in pixels, left to right, as determined by eye.
    /// </summary>
    public static IReadOnlyDictionary<string, (int X, int Y)[]> Faces { get; } = new Dictionary<string, (int, int)[]>
    {
        ["sample1.jpg"] = [(482, 460), (909, 535), (1582, 312)],
        ["sample2.jpg"] = [(408, 242), (1000, 332), (1529, 265)],
        ["sample3.jpg"] = [(675, 429), (1170, 325), (1601, 402)],
        ["sample4.jpg"] = [(355, 300), (743, 168), (1075, 283), (1358, 250)],
        ["sample5.jpg"] = [(468, 982), (715, 513), (888, 192), (1179, 288), (1476, 498)],
        ["sample6.jpg"] = [(369, 600), (752, 450), (1272, 428), (1575, 372)],
    };

    /// <summary>The path of a photograph; skips the test when the npm packages are not installed.</summary>
    public static string FileOf(string name)
    {
        var file = Path.Combine(Folder, name);
        if (!File.Exists(file))
            Assert.Skip("The photographs are missing: run \"npm ci\" in the project's folder.");
        return file;
    }

    /// <summary>The bytes of a photograph.</summary>
    public static byte[] Bytes(string name) => File.ReadAllBytes(FileOf(name));

    /// <summary>A JPEG such as a webcam gives: 640×480 with one face.</summary>
    public static byte[] Webcam()
    {
        using var photograph = Cv2.ImRead(FileOf("sample6.jpg"));
        using var frame = new Mat(photograph, WebcamPart);
        return frame.ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, WebcamQuality]);
    }

    /// <summary>A photograph in another size.</summary>
    public static byte[] Scaled(string name, double scale)
    {
        using var photograph = Cv2.ImRead(FileOf(name));
        using var scaled = new Mat();
        var interpolation = scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear;
        Cv2.Resize(photograph, scaled, default, scale, scale, interpolation);
        return scaled.ToBytes(".jpg");
    }
}
