using System.Net.WebSockets;
using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Live;

/// <summary>
/// One live session of one camera: a frame in, a reply out, then the next frame. Keeps the mood of this camera, but
/// none of its pictures.
/// </summary>
internal sealed class LiveSession(WebSocket socket, SharedFacePipeline pipeline, TimeProvider time)
{
    /// <summary>A 640-pixel JPEG has 30 to 120 KB; 2 MB leave room for a PNG of a large camera.</summary>
    public const int MaxMessageBytes = 2 * 1024 * 1024;

    /// <summary>Twice what a camera delivers.</summary>
    public const int MaxFramesPerSecond = 60;

    /// <summary>A client that sends nothing for this long is disconnected.</summary>
    private static readonly TimeSpan ReceiveTimeout = TimeSpan.FromSeconds(30);

    /// <summary>A client that does not take a reply for this long is disconnected.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(5);

    private readonly LiveConnection connection = new(socket, MaxMessageBytes, time);
    private readonly MoodTracker tracker = new();
    private readonly long startedAt = time.GetTimestamp();
    private int frames;
    private long secondStartedAt;
    private int framesInSecond;

    /// <summary>Serves until the client leaves, sends too much or nothing, or the host stops.</summary>
    public async Task ServeAsync(CancellationToken stopping)
    {
        connection.StartReceiving();
        while (await WaitForMessageAsync(stopping))
        {
            var message = await connection.TakeAsync();
            if (message.TooLarge)
            {
                await connection.CloseAsync(
                    WebSocketCloseStatus.MessageTooBig, $"A message has at most {MaxMessageBytes} bytes.");
                return;
            }

            switch (message.Type)
            {
                case WebSocketMessageType.Close:
                    await connection.ConfirmCloseAsync();
                    return;
                case WebSocketMessageType.Text:
                    HandleCommand(message.Content);
                    break;
                default:
                    if (!await TryAnswerAsync(message.Content))
                        return;
                    break;
            }
        }
    }

    /// <summary>False after closing, when no message came in time or the host stops.</summary>
    private async Task<bool> WaitForMessageAsync(CancellationToken stopping)
    {
        var stopped = Task.Delay(ReceiveTimeout, time, stopping);
        if (await Task.WhenAny(connection.Received, stopped) == connection.Received)
            return true;

        if (stopping.IsCancellationRequested)
            await connection.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "The server is stopping.");
        else
            await connection.CloseAsync(WebSocketCloseStatus.NormalClosure, "No frame for half a minute.");
        return false;
    }

    /// <summary>Answers a frame; false after closing, when the client sent the next one too early.</summary>
    private async Task<bool> TryAnswerAsync(ReadOnlyMemory<byte> frame)
    {
        var answering = AnswerAsync(frame);
        if (IsTooFast() || await ReceivesFrameBeforeAsync(answering))
        {
            await connection.CloseAsync(
                WebSocketCloseStatus.PolicyViolation, "One frame at a time: wait for the answer before the next.");
            await answering;
            return false;
        }

        var reply = JsonSerializer.SerializeToUtf8Bytes(await answering, ExpressionReply.Json);
        await connection.SendAsync(reply, SendTimeout);
        return true;
    }

    private async Task<bool> ReceivesFrameBeforeAsync(Task answering)
    {
        var received = connection.Received;
        if (await Task.WhenAny(answering, received) != received)
            return false;
        return (await received).Type == WebSocketMessageType.Binary;
    }

    private bool IsTooFast()
    {
        if (time.GetElapsedTime(secondStartedAt) >= TimeSpan.FromSeconds(1))
        {
            secondStartedAt = time.GetTimestamp();
            framesInSecond = 0;
        }

        return ++framesInSecond > MaxFramesPerSecond;
    }

    private async Task<LiveReply> AnswerAsync(ReadOnlyMemory<byte> frame)
    {
        frames++;
        try
        {
            var reading = await pipeline.ReadFrameAsync(frame, CancellationToken.None);
            var scores = reading.Faces.Count > 0 ? reading.Faces[0].Scores : null;
            var mood = tracker.Observe(scores, time.GetElapsedTime(startedAt));
            var faces = reading.Faces.Select(FaceReply.Of);
            return new(frames, [.. faces], mood is null ? null : MoodReply.Of(mood), reading.Hint().Name())
            {
                Baseline = tracker.BaselineProgress is double progress ? Math.Round(progress, 3) : null,
            };
        }
        catch (FrameException error)
        {
            return new(frames, [], Mood: null, Hint: null) { Error = error.Message };
        }
    }

    private void HandleCommand(ReadOnlyMemory<byte> json)
    {
        switch (LiveCommand.Parse(json))
        {
            case LiveCommand.StartBaseline:
                tracker.StartBaseline();
                break;
            case LiveCommand.ClearBaseline:
                tracker.ClearBaseline();
                break;
        }
    }
}
