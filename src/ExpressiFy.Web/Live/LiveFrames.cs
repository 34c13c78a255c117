using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Live;

/// <summary>Reads the frames of one camera, each in its turn, and follows its commands.</summary>
internal sealed class LiveFrames(SharedFacePipeline pipeline, LiveCapacity capacity, TimeProvider time)
{
    private readonly LiveReplies replies = new();
    private readonly long startedAt = time.GetTimestamp();
    private int frames;
    private long frameAt;

    /// <summary>The reply to a frame, read no earlier than the camera's turn.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the reply any more.</exception>
    public async Task<LiveReply> AnswerAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        await WaitForTurnAsync(cancellation);
        try
        {
            var reading = await pipeline.ReadFrameAsync(frame, cancellation);
            capacity.Measure(CoreTimeOf(reading.Timings));
            return WithWait(replies.Of(frames, reading, time.GetElapsedTime(startedAt)));
        }
        catch (FrameException error)
        {
            return WithWait(replies.Of(frames, error.Message));
        }
    }

    /// <summary>Follows a command; any other text changes nothing.</summary>
    public void Handle(ReadOnlyMemory<byte> json) => replies.Handle(json);

    private async Task WaitForTurnAsync(CancellationToken cancellation)
    {
        var wait = RemainingInterval();
        if (frames > 0 && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
        frames++;
        frameAt = time.GetTimestamp();
    }

    private TimeSpan RemainingInterval() => capacity.FrameInterval - time.GetElapsedTime(frameAt);

    private LiveReply WithWait(LiveReply reply)
    {
        var wait = RemainingInterval();
        return reply with { Wait = wait > TimeSpan.Zero ? (int)Math.Ceiling(wait.TotalMilliseconds) : null };
    }

    private static TimeSpan CoreTimeOf(PipelineTimings timings) =>
        TimeSpan.FromMilliseconds(timings.AllMs);
}
