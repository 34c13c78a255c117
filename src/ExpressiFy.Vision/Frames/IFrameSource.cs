namespace ExpressiFy.Vision.Frames;

/// <summary>Where frames come from: pictures on disk, a video file, or a camera.</summary>
public interface IFrameSource : IDisposable
{
    /// <summary>The next frame, owned by the caller; null at the end. Blocks until a camera delivers.</summary>
    /// <exception cref="FrameException">This frame cannot be read; the one after it may.</exception>
    Frame? Next();

    /// <summary>What the last frame is called: a file's path, or a position such as "camera 0, frame 12".</summary>
    string Name { get; }
}
