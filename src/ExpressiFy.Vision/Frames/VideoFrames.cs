using System.Globalization;
using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>The frames of a video file, first to last.</summary>
public sealed class VideoFrames : IFrameSource
{
    private readonly VideoCapture capture;
    private readonly string file;
    private long count;

    private VideoFrames(VideoCapture capture, string file)
    {
        this.capture = capture;
        this.file = file;
    }

    /// <summary>Frames a second as the file states them; 0 where it does not.</summary>
    public double FramesPerSecond => double.IsFinite(capture.Fps) ? Math.Max(0, capture.Fps) : 0;

    /// <summary>When the last frame is shown, from the start of the video.</summary>
    public TimeSpan Position { get; private set; }

    /// <inheritdoc />
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{file}, frame {count}");

    /// <summary>Opens a video file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FrameException">OpenCV cannot read its format.</exception>
    public static VideoFrames Open(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no file {file}.", file);

        var capture = new VideoCapture(file);
        if (capture.IsOpened())
            return new(capture, file);
        capture.Dispose();
        throw new FrameException(FrameProblem.NotAnImage, $"{file} is not a video that can be read here; MP4 and AVI usually can.");
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

        count++;
        Position = TimeSpan.FromMilliseconds(Math.Max(0, capture.PosMsec));
        return Frame.Own(pixels);
    }

    /// <inheritdoc />
    public void Dispose() => capture.Dispose();
}
