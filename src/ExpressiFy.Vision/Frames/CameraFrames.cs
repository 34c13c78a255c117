using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>The frames of a camera of this computer until it stops, for example because it is unplugged.</summary>
public sealed class CameraFrames : IFrameSource
{
    /// <summary>Requested size: enough for a face at arm's length, and supported by every camera.</summary>
    private const int RequestedWidth = 640, RequestedHeight = 480;

    private readonly VideoCapture capture;
    private readonly int camera;
    private bool hasDelivered;

    private CameraFrames(VideoCapture capture, int camera)
    {
        this.capture = capture;
        this.camera = camera;
    }

    /// <inheritdoc />
    public TimeSpan? Position => null;

    /// <summary>Opens a camera by its number, counted from 0.</summary>
    /// <exception cref="CameraException">
    /// The camera is missing, in use by another program, or not accessible to this user.
    /// </exception>
    public static CameraFrames Open(int camera)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(camera);
        var capture = new VideoCapture(camera);
        if (!capture.IsOpened())
        {
            capture.Dispose();
            throw new CameraException(
                camera,
                "it is not there, another program holds it, or this user may not open it");
        }

        capture.FrameWidth = RequestedWidth;
        capture.FrameHeight = RequestedHeight;
        return new(capture, camera);
    }

    /// <inheritdoc />
    /// <exception cref="CameraException">The camera stopped before it delivered a frame.</exception>
    public Frame? Next()
    {
        var pixels = new Mat();
        if (capture.Read(pixels) && !pixels.Empty())
        {
            hasDelivered = true;
            return Frame.Own(pixels);
        }

        pixels.Dispose();
        if (!hasDelivered)
            throw new CameraException(camera, "it opened, but gives no picture");
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => capture.Dispose();
}
