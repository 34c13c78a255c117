using System.Globalization;
using System.Text;
using OpenCvSharp;

namespace ExpressiFy.Browser.Tests.Cameras;

/// <summary>What Chromium's fake camera loops: an uncompressed YUV4MPEG2 file in a temporary folder.</summary>
internal sealed class CameraVideo : IDisposable
{
    private CameraVideo(string file) => Path = file;

    public string Path { get; }

    /// <summary>Writes the frames, each shown for its number of ticks. Disposes them.</summary>
    public static CameraVideo Of(int ticksPerSecond, params IReadOnlyList<(Mat Picture, int Ticks)> frames)
    {
        var file = System.IO.Path.Combine(Directory.CreateTempSubdirectory("expressify-video-").FullName, "video.y4m");
        using var video = File.Create(file);
        var size = Photographs.Size;
        var header = string.Create(
            CultureInfo.InvariantCulture,
            $"YUV4MPEG2 W{size.Width} H{size.Height} F{ticksPerSecond}:1 Ip A1:1 C420\n");
        video.Write(Encoding.ASCII.GetBytes(header));
        foreach (var (picture, ticks) in frames)
        {
            using var planes = picture.CvtColor(ColorConversionCodes.BGR2YUV_I420);
            picture.Dispose();
            planes.GetArray(out byte[] bytes);
            for (var tick = 0; tick < ticks; tick++)
            {
                video.Write("FRAME\n"u8);
                video.Write(bytes);
            }
        }

        return new(file);
    }

    /// <summary>One picture that does not move.</summary>
    public static CameraVideo Of(Mat picture) => Of(10, (picture, 1));

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
