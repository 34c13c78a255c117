using ExpressiFy.Testing;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests;

/// <summary>The six photographs of the npm package @vladmandic/face-api, with the faces that a person sees in them.</summary>
internal static class Photographs
{
    /// <summary>Middle between the eyes of every face, in pixels, left to right; looked up by eye.</summary>
    public static IReadOnlyDictionary<string, (int X, int Y)[]> Faces { get; } = new Dictionary<string, (int, int)[]>
    {
        ["sample1.jpg"] = [(482, 460), (909, 535), (1582, 312)],
        ["sample2.jpg"] = [(408, 242), (1000, 332), (1529, 265)],
        ["sample3.jpg"] = [(675, 429), (1170, 325), (1601, 402)],
        ["sample4.jpg"] = [(355, 300), (743, 168), (1075, 283), (1358, 250)],
        ["sample5.jpg"] = [(468, 982), (715, 513), (888, 192), (1179, 288), (1476, 498)],
        ["sample6.jpg"] = [(369, 600), (752, 450), (1272, 428), (1575, 372)],
    };

    public static string Folder { get; } = Path.Combine(Repository.Root, "node_modules", "@vladmandic", "face-api", "demo");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>A picture as a webcam gives it: 640×480 with one face, cut from sample 6.</summary>
    public static byte[] Webcam()
    {
        using var photograph = Cv2.ImDecode(Bytes("sample6.jpg"), ImreadModes.Color);
        using var frame = new Mat(photograph, new Rect(490, 230, 640, 480));
        return frame.ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, 85]);
    }

    /// <summary>The photograph in another size.</summary>
    public static byte[] Scaled(string name, double scale)
    {
        using var photograph = Cv2.ImDecode(Bytes(name), ImreadModes.Color);
        using var scaled = new Mat();
        Cv2.Resize(photograph, scaled, default, scale, scale, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        return scaled.ToBytes(".jpg");
    }
}
