namespace ExpressiFy.Vision.Frames;

/// <summary>The frames of a video file, first to last.</summary>
public sealed class VideoFrames : IFrameSource
{
    private readonly FfmpegProcess video;
    private long count;

    private VideoFrames(FfmpegProcess video) => this.video = video;

    /// <inheritdoc />
    public TimeSpan? Position { get; private set; }

    /// <summary>Opens a video file.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="FrameException">ffmpeg cannot read its format, or is not installed.</exception>
    public static VideoFrames Open(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no file {file}.", file);

        // A playlist may name addresses of the network, which are not opened.
        var video = FfmpegProcess.Start("-protocol_whitelist", "file", "-i", $"file:{Path.GetFullPath(file)}");
        if (video is not null)
            return new(video);
        throw new FrameException(
            FrameProblem.NotAnImage,
            $"{file} is not a video that can be read here; MP4 and AVI usually can.");
    }

    /// <inheritdoc />
    public Frame? Next()
    {
        var pixels = video.Frames.Next();
        if (pixels is null)
            return null;
        Position = TimeSpan.FromSeconds(count / video.Frames.FramesPerSecond);
        count++;
        return Frame.Own(pixels);
    }

    /// <inheritdoc />
    public void Dispose() => video.Dispose();
}
