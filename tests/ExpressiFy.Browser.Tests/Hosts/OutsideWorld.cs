using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>
/// The proxy that the tested program uses for every address outside this machine. It refuses and records every request.
/// </summary>
internal sealed class OutsideWorld : IDisposable
{
    private static readonly byte[] Refusal =
        [.. "HTTP/1.1 502 Bad Gateway\r\n"u8, .. "Content-Length: 0\r\nConnection: close\r\n\r\n"u8];

    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> asked = new();

    public OutsideWorld()
    {
        door.Start();
        _ = RefuseAsync();
    }

    /// <summary>First line of every request that wanted out, e.g. "CONNECT api.deezer.com:443 HTTP/1.1".</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public string Address => $"http://{door.LocalEndpoint}";

    public void Dispose() => door.Dispose();

    private async Task RefuseAsync()
    {
        try
        {
            while (true)
                _ = RefuseAsync(await door.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task RefuseAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream());
            asked.Enqueue(await reader.ReadLineAsync() ?? "nothing");
            await client.GetStream().WriteAsync(Refusal);
        }
        catch (IOException)
        {
        }
    }
}
