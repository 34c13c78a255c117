using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>The frames of a video file, first to last.</summary>
public sealed class VideoFrames : IFrameSource
{
    /// <summary>Frame rate of a file that does not state one.</summary>
    private const double DefaultFramesPerSecond = 25;

    private readonly VideoCapture capture;
    private long count;

    private VideoFrames(VideoCapture capture) => this.capture = capture;

    /// <inheritdoc />
    public TimeSpan? Position { get; private set; }

    /// <summary>Opens a video file.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="FrameException">OpenCV cannot read its format.</exception>
    public static VideoFrames Open(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no file {file}.", file);

        var capture = new VideoCapture(file);
        if (capture.IsOpened())
            return new(capture);
        capture.Dispose();
        throw new FrameException(
            FrameProblem.NotAnImage,
            $"{file} is not a video that can be read here; MP4 and AVI usually can.");
    }

    /// <inheritdoc />
    public Frame? Next()
    {
        var pixels = new Mat();
        if (!capture.Read(pixels) || pixels.Empty())
        {
            pixels.Dispose();
            return null;
        }

        Position = StatesFrameRate
            ? TimeSpan.FromMilliseconds(Math.Max(0, capture.PosMsec))
            : TimeSpan.FromSeconds(count / DefaultFramesPerSecond);
        count++;
        return Frame.Own(pixels);
    }

    /// <inheritdoc />
    public void Dispose() => capture.Dispose();

    private bool StatesFrameRate => double.IsFinite(capture.Fps) && capture.Fps > 0;
}
