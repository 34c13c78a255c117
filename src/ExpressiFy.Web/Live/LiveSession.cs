using System.Net.WebSockets;
using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Live;

/// <summary>
/// The talk with one camera: a frame comes, its answer goes, then the next frame may come. Keeps the mood of this camera and nothing of its pictures.
/// </summary>
internal sealed class LiveSession(WebSocket socket, SharedFacePipeline reading, TimeProvider time)
{
    /// <summary>A 640-pixel JPEG has 30 to 120 KB; 2 MB leaves room for a PNG of a large camera.</summary>
    public const int MaxMessageBytes = 2 * 1024 * 1024;

    /// <summary>Twice what a camera delivers; more is no camera.</summary>
    public const int MaxFramesPerSecond = 60;

    private static readonly TimeSpan SilenceTimeout = TimeSpan.FromSeconds(30);

    /// <summary>A client that does not take an answer for so long is gone.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly MoodTracker tracker = new();
    private readonly long start = time.GetTimestamp();
    private LiveMessage current = new();
    private LiveMessage next = new();
    private int frames;
    private (long Start, int Count) second;

    /// <summary>Serves until the client leaves, breaks the rules or falls silent, or the host stops.</summary>
    public async Task ServeAsync(CancellationToken stopping)
    {
        var stopped = Task.Delay(Timeout.Infinite, stopping);
        var receiving = next.ReceiveAsync(socket, MaxMessageBytes);
        while (true)
        {
            if (await Task.WhenAny(receiving, stopped, Task.Delay(SilenceTimeout, time, stopping)) != receiving)
            {
                await (stopping.IsCancellationRequested
                    ? CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "The server is stopping.", receiving)
                    : CloseAsync(WebSocketCloseStatus.NormalClosure, "No frame for half a minute.", receiving));
                return;
            }

            var message = await receiving;
            if (message.TooLarge)
            {
                await CloseAsync(WebSocketCloseStatus.MessageTooBig, $"A message has at most {MaxMessageBytes} bytes.", next.ReceiveAsync(socket, MaxMessageBytes));
                return;
            }

            if (message.Type == WebSocketMessageType.Close)
            {
                await CloseAsync(WebSocketCloseStatus.NormalClosure, null, null);
                return;
            }

            (current, next) = (next, current);
            receiving = next.ReceiveAsync(socket, MaxMessageBytes);
            if (message.Type == WebSocketMessageType.Text)
            {
                HandleCommand(message.Content);
                continue;
            }

            var answering = AnswerAsync(message.Content);
            if (IsTooFast() || (await Task.WhenAny(answering, receiving) == receiving && await IsFrame(receiving)))
            {
                await CloseAsync(WebSocketCloseStatus.PolicyViolation, "One frame at a time: wait for the answer before the next.", receiving);
                await answering;
                return;
            }

            using var patience = new CancellationTokenSource(SendTimeout, time);
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(await answering, ExpressionReply.Json), WebSocketMessageType.Text, true, patience.Token);
        }
    }

    private static async Task<bool> IsFrame(Task<LiveMessage> received) => (await received).Type == WebSocketMessageType.Binary;

    private bool IsTooFast()
    {
        if (time.GetElapsedTime(second.Start) >= TimeSpan.FromSeconds(1))
            second = (time.GetTimestamp(), 0);
        return ++second.Count > MaxFramesPerSecond;
    }

    private async Task<LiveReply> AnswerAsync(ReadOnlyMemory<byte> frame)
    {
        frames++;
        try
        {
            var seen = await reading.ReadFrameAsync(frame, CancellationToken.None);
            var mood = tracker.Observe(seen.Faces.Count > 0 ? seen.Faces[0].Scores : null, time.GetElapsedTime(start));
            return new(frames, [.. seen.Faces.Select(FaceReply.Of)], mood is null ? null : MoodReply.Of(mood), seen.Hint().Name()) { Baseline = BaselineProgress() };
        }
        catch (FrameException refused)
        {
            return new(frames, [], null, null) { Error = refused.Message };
        }
    }

    private double? BaselineProgress() => tracker.BaselineProgress is { } share ? Math.Round(share, 3) : null;

    /// <summary>{"baseline":"start"} or {"baseline":"clear"}; anything else is let pass, so that newer pages can talk to older hosts.</summary>
    private void HandleCommand(ReadOnlyMemory<byte> words)
    {
        try
        {
            using var said = JsonDocument.Parse(words);
            var baseline = said.RootElement.ValueKind == JsonValueKind.Object && said.RootElement.TryGetProperty("baseline", out var value) ? value.ToString() : "";
            if (baseline == "start")
                tracker.StartBaseline();
            else if (baseline == "clear")
                tracker.ClearBaseline();
        }
        catch (JsonException)
        {
        }
    }

    /// <summary>Says goodbye and waits a moment for the client's; a client that does not answer is cut off.</summary>
    private async Task CloseAsync(WebSocketCloseStatus status, string? why, Task<LiveMessage>? receiving)
    {
        using var patience = new CancellationTokenSource(CloseTimeout, time);
        await socket.CloseOutputAsync(status, why, patience.Token);
        if (receiving is null || socket.State == WebSocketState.Closed)
            return;

        // A receive that is cancelled tears the connection down before the goodbye is out: wait for the client's word beside it.
        var silence = Task.Delay(CloseTimeout, time, CancellationToken.None);
        while (await Task.WhenAny(receiving, silence) == receiving)
        {
            if ((await receiving).Type == WebSocketMessageType.Close)
                return;
            receiving = next.ReceiveAsync(socket, MaxMessageBytes);
        }

        socket.Abort();
    }
}
