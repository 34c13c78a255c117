using System.Net.WebSockets;

namespace ExpressiFy.Web.Live;

/// <summary>One message of a client, collected in a buffer that is used again: frames leave nothing behind but the next frame.</summary>
internal sealed class LiveMessage
{
    private const int FirstSize = 64 * 1024;

    private byte[] buffer = new byte[FirstSize];
    private int length;

    public WebSocketMessageType Type { get; private set; }

    /// <summary>Whether the message was longer than the limit; its rest was not received.</summary>
    public bool TooLarge { get; private set; }

    public ReadOnlyMemory<byte> Content => buffer.AsMemory(0, length);

    /// <summary>Receives one whole message of at most so many bytes.</summary>
    public async Task<LiveMessage> ReceiveAsync(WebSocket socket, int largest)
    {
        (length, TooLarge) = (0, false);
        while (true)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, largest + 1));
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            (length, Type) = (length + part.Count, part.MessageType);
            TooLarge = length > largest;
            if (part.EndOfMessage || TooLarge || Type == WebSocketMessageType.Close)
                return this;
        }
    }
}
