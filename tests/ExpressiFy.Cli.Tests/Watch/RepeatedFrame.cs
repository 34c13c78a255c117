using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Tests.Watch;

/// <summary>A recording of 25 frames a second in which every frame shows the same picture.</summary>
internal sealed class RepeatedFrame(byte[] picture, int frames) : IFrameSource
{
    private const double FramesPerSecond = 25;

    private int delivered;

    public TimeSpan? Position => delivered == 0 ? null : TimeSpan.FromSeconds((delivered - 1) / FramesPerSecond);

    public Frame? Next()
    {
        if (delivered == frames)
            return null;
        delivered++;
        return Frame.Decode(picture);
    }

    public void Dispose()
    {
    }
}
