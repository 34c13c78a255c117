namespace ExpressiFy.Vision.Frames;

/// <summary>A sequence of frames: a video file or a camera.</summary>
public interface IFrameSource : IDisposable
{
    /// <summary>
    /// When the last frame is shown, from the start of the recording; null for a live source.
    /// </summary>
    TimeSpan? Position { get; }

    /// <summary>The next frame, which the caller disposes; null at the end. Blocks until a camera delivers.</summary>
    /// <exception cref="CameraException">The camera delivers no frame.</exception>
    Frame? Next();
}
