using System.Globalization;

namespace ExpressiFy.Vision.Frames;

/// <summary>The frames of a camera of this computer until it stops, for example because it is unplugged.</summary>
public sealed class CameraFrames : IFrameSource
{
    /// <summary>Requested size: enough for a face at arm's length, and supported by every camera.</summary>
    private const string RequestedSize = "640x480";

    private const string DevicePrefix = "/dev/video";

    private readonly FfmpegProcess process;
    private readonly int camera;
    private bool hasDelivered;

    private CameraFrames(FfmpegProcess process, int camera)
    {
        this.process = process;
        this.camera = camera;
    }

    /// <inheritdoc />
    public TimeSpan? Position => null;

    /// <summary>Opens a camera by its number, counted from 0.</summary>
    /// <exception cref="CameraException">
    /// The camera is missing, in use by another program, or not accessible to this user.
    /// </exception>
    /// <exception cref="FrameException">ffmpeg is not installed.</exception>
    public static CameraFrames Open(int camera)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(camera);
        var number = camera.ToString(CultureInfo.InvariantCulture);
        var isMissing = OperatingSystem.IsLinux() && !File.Exists(DevicePrefix + number);
        var process = isMissing ? null : FfmpegProcess.Start(Input(number));
        if (process is not null)
            return new(process, camera);
        throw new CameraException(camera, "it is not there, another program holds it, or this user may not open it");
    }

    /// <inheritdoc />
    /// <exception cref="CameraException">The camera stopped before it delivered a frame.</exception>
    public Frame? Next()
    {
        var pixels = process.Frames.Next();
        if (pixels is not null)
        {
            hasDelivered = true;
            return Frame.Own(pixels);
        }

        if (!hasDelivered)
            throw new CameraException(camera, "it opened, but gives no picture");
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => process.Dispose();

    /// <summary>ffmpeg's options for the cameras of this system (ffmpeg.org/ffmpeg-devices.html).</summary>
    private static string[] Input(string number)
    {
        if (OperatingSystem.IsWindows())
            return ["-fflags", "nobuffer", "-f", "vfwcap", "-i", number];
        if (OperatingSystem.IsMacOS())
        {
            return
            [
                "-fflags", "nobuffer", "-f", "avfoundation", "-framerate", "30", "-video_size", RequestedSize,
                "-i", $"{number}:none",
            ];
        }

        return ["-fflags", "nobuffer", "-f", "v4l2", "-video_size", RequestedSize, "-i", DevicePrefix + number];
    }
}
