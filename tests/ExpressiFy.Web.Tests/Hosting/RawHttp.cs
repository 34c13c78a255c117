using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>A connection to a host on which a test writes whatever bytes it likes.</summary>
internal sealed class RawHttp : IDisposable
{
    private static readonly TimeSpan HangTimeout = TimeSpan.FromSeconds(30);

    private readonly TcpClient client;

    private RawHttp(TcpClient client) => this.client = client;

    /// <summary>Connects from an address of this machine.</summary>
    public static async Task<RawHttp> ConnectAsync(Uri host, string from = "127.0.0.1")
    {
        var client = new TcpClient(new IPEndPoint(IPAddress.Parse(from), 0));
        await client.ConnectAsync(IPAddress.Loopback, host.Port);
        return new(client);
    }

    /// <summary>Sends a request, Latin-1 for bytes, and reads the answer until the host closes.</summary>
    public static async Task<string> AnswerAsync(Uri host, string request)
    {
        using var connection = await ConnectAsync(host);
        await connection.SendAsync(request);
        return await connection.ReadToEndAsync();
    }

    public async Task SendAsync(string text)
    {
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text));
        await client.GetStream().FlushAsync();
    }

    /// <summary>The rest of the answer; what came when the host resets the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var timeout = new CancellationTokenSource(HangTimeout);
        var answer = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(answer, timeout.Token);
        }
        catch (IOException)
        {
            // Reset by the host.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    public void Dispose() => client.Dispose();
}
