using System.Net.WebSockets;
using System.Text.Json;
using ExpressiFy.Vision;

namespace ExpressiFy.Web.Live;

/// <summary>One live session of one camera: a frame in, a reply out, then the next frame.</summary>
internal sealed class LiveSession(LiveConnection connection, LiveFrames camera, TimeProvider time)
{
    /// <summary>Twice what a camera delivers.</summary>
    public const int MaxMessagesPerSecond = 60;

    /// <summary>
    /// A client that sends no frame that can be read for this long is disconnected, whatever else it sends. The slowest
    /// network that is of use takes a second or two for a frame.
    /// </summary>
    private static readonly TimeSpan FrameTimeout = TimeSpan.FromSeconds(10);

    /// <summary>A client that does not take a reply for this long is disconnected.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(5);

    private long frameAt = time.GetTimestamp();
    private long secondStartedAt;
    private int messagesInSecond;

    /// <summary>Serves until the client leaves, sends too much or nothing, or the host stops.</summary>
    /// <param name="stopping">The host stops.</param>
    /// <param name="gone">The connection is lost, also while nothing is received.</param>
    public async Task ServeAsync(CancellationToken stopping, CancellationToken gone)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        connection.StartReceiving();
        while (await WaitForMessageAsync(stopping))
        {
            var message = await connection.TakeAsync();
            if (message.Type == WebSocketMessageType.Close)
            {
                await connection.ConfirmCloseAsync();
                return;
            }

            if (!await TryHandleAsync(message, ending.Token))
                return;
        }
    }

    /// <summary>False after closing, because no frame came in time or the host stops.</summary>
    private async Task<bool> WaitForMessageAsync(CancellationToken stopping)
    {
        var remaining = FrameTimeout - time.GetElapsedTime(frameAt);
        if (remaining > TimeSpan.Zero)
        {
            var stopped = Task.Delay(remaining, time, stopping);
            if (await Task.WhenAny(connection.Received, stopped) == connection.Received)
                return true;
        }

        if (stopping.IsCancellationRequested)
            await connection.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "The server is stopping.");
        else
            await connection.CloseAsync(WebSocketCloseStatus.NormalClosure, "No frame for ten seconds.");
        return false;
    }

    /// <summary>False after closing, because the message is too large or one too many.</summary>
    private async Task<bool> TryHandleAsync(LiveMessage message, CancellationToken ending)
    {
        if (message.TooLarge)
        {
            await connection.CloseAsync(WebSocketCloseStatus.MessageTooBig, "A message is too large.");
            return false;
        }

        if (IsTooFast())
        {
            await connection.CloseAsync(
                WebSocketCloseStatus.PolicyViolation, $"At most {MaxMessagesPerSecond} messages in a second.");
            return false;
        }

        if (message.Type == WebSocketMessageType.Binary)
            return await TryAnswerAsync(message.Content, ending);
        camera.Handle(message.Content);
        return true;
    }

    /// <summary>
    /// Answers a frame; false after closing, when the client sent the next one too early. The reading for a client that
    /// has left is given up.
    /// </summary>
    private async Task<bool> TryAnswerAsync(ReadOnlyMemory<byte> frame, CancellationToken ending)
    {
        using var unneeded = CancellationTokenSource.CreateLinkedTokenSource(ending);
        var answering = camera.AnswerAsync(frame, unneeded.Token);
        var interruption = await InterruptionOfAsync(answering);
        if (interruption is not null)
            await unneeded.CancelAsync();
        try
        {
            // Also when it is given up: a place that is free before its reading has ended would let readings pile up.
            var reply = await answering;
            if (interruption is null)
                await SendAsync(reply);
        }
        catch (OperationCanceledException) when (unneeded.IsCancellationRequested)
        {
        }

        if (interruption != WebSocketMessageType.Binary)
            return true;
        await connection.CloseAsync(
            WebSocketCloseStatus.PolicyViolation, "One frame at a time: wait for the answer before the next.");
        return false;
    }

    private async Task SendAsync(LiveReply reply)
    {
        await connection.SendAsync(JsonSerializer.SerializeToUtf8Bytes(reply, ExpressionReply.Json), SendTimeout);
        if (reply.Error is null)
            frameAt = time.GetTimestamp();
    }

    /// <summary>
    /// What comes before the answer: the next frame, or a close, which a lost connection is too; null for a command.
    /// </summary>
    private async Task<WebSocketMessageType?> InterruptionOfAsync(Task answering)
    {
        var received = connection.Received;
        if (await Task.WhenAny(answering, received) != received)
            return null;
        if (!received.IsCompletedSuccessfully)
            return WebSocketMessageType.Close;
        var type = (await received).Type;
        return type == WebSocketMessageType.Text ? null : type;
    }

    private bool IsTooFast()
    {
        if (time.GetElapsedTime(secondStartedAt) >= TimeSpan.FromSeconds(1))
        {
            secondStartedAt = time.GetTimestamp();
            messagesInSecond = 0;
        }

        return ++messagesInSecond > MaxMessagesPerSecond;
    }
}
