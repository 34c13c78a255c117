using OpenCvSharp;

namespace ExpressiFy.Benchmarks;

/// <summary>A JPEG as a webcam gives it, 640×480 with one face; cut at run time from a photograph of @vladmandic/face-api.</summary>
internal static class WebcamPicture
{
    private const int Quality = 85;

    /// <summary>Around the second face of sample6.jpg, at its own size.</summary>
    private static readonly Rect OneFace = new(490, 230, 640, 480);

    public static byte[] Make()
    {
        using var photograph = Cv2.ImRead(Path.Combine(Folder(AppContext.BaseDirectory), "sample6.jpg"));
        using var picture = new Mat(photograph, OneFace);
        return picture.ToBytes(".jpg", [(int)ImwriteFlags.JpegQuality, Quality]);
    }

    private static string Folder(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var photographs = Path.Combine(folder, "node_modules", "@vladmandic", "face-api", "demo");
            if (Directory.Exists(photographs))
                return photographs;
        }

        throw new DirectoryNotFoundException("The photographs are missing: run \"npm ci\" in the project's folder.");
    }
}
