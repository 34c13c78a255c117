using System.Net.WebSockets;

namespace ExpressiFy.Web.Live;

/// <summary>One message of a client, in a buffer that the next message uses again: no frame is kept.</summary>
internal sealed class LiveMessage
{
    private const int FirstBufferBytes = 64 * 1024;

    private byte[] buffer = new byte[FirstBufferBytes];
    private int length;

    public WebSocketMessageType Type { get; private set; }

    /// <summary>Whether the message was longer than the limit; its rest was not received.</summary>
    public bool TooLarge { get; private set; }

    public ReadOnlyMemory<byte> Content => buffer.AsMemory(0, length);

    /// <summary>
    /// Receives one whole message of at most <paramref name="maxBytes"/> bytes, or <paramref name="maxTextBytes"/> of
    /// text.
    /// </summary>
    public async Task<LiveMessage> ReceiveAsync(WebSocket socket, int maxBytes, int maxTextBytes)
    {
        length = 0;
        TooLarge = false;
        while (true)
        {
            // One byte above the limit shows that a message is too large.
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, maxBytes + 1));
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            Type = part.MessageType;
            TooLarge = length > (Type == WebSocketMessageType.Text ? maxTextBytes : maxBytes);
            if (part.EndOfMessage || TooLarge || Type == WebSocketMessageType.Close)
                return this;
        }
    }
}
