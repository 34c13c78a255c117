using System.Globalization;
using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>The frames of a camera of this computer, as they come, until it is unplugged.</summary>
public sealed class CameraFrames : IFrameSource
{
    /// <summary>Asked of the camera: enough for a face at arm's length, and what every camera has.</summary>
    private const int WantedWidth = 640, WantedHeight = 480;

    private readonly VideoCapture capture;
    private readonly int camera;
    private long count;

    private CameraFrames(VideoCapture capture, int camera)
    {
        this.capture = capture;
        this.camera = camera;
    }

    /// <inheritdoc />
    public string Name => string.Create(CultureInfo.InvariantCulture, $"camera {camera}, frame {count}");

    /// <summary>Opens the camera with this number, counted from 0.</summary>
    /// <exception cref="CameraException">There is none, another program holds it, or it may not be opened.</exception>
    public static CameraFrames Open(int camera)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(camera);
        var capture = new VideoCapture(camera);
        if (!capture.IsOpened())
        {
            capture.Dispose();
            throw new CameraException(camera, "it is not there, another program holds it, or this user may not open it");
        }

        capture.FrameWidth = WantedWidth;
        capture.FrameHeight = WantedHeight;
        return new(capture, camera);
    }

    /// <inheritdoc />
    /// <exception cref="CameraException">The camera stopped before it gave a single picture.</exception>
    public Frame? Next()
    {
        var pixels = new Mat();
        if (!capture.Read(pixels) || pixels.Empty())
        {
            pixels.Dispose();
            return count > 0 ? null : throw new CameraException(camera, "it opened, but gives no picture");
        }

        count++;
        return Frame.Own(pixels);
    }

    /// <inheritdoc />
    public void Dispose() => capture.Dispose();
}
