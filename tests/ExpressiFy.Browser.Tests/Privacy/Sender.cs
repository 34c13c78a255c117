using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Hosts;

namespace ExpressiFy.Browser.Tests.Privacy;

/// <summary>Sends pictures in every way the program takes them, and in some that it refuses.</summary>
internal sealed partial class Sender : IDisposable
{
    private readonly RunningApp app;
    private readonly HttpClient http;

    public Sender(RunningApp app)
    {
        this.app = app;
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        http = new(handler) { BaseAddress = new(app.Address) };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/json");
    }

    /// <summary>As the body of a request to any address; the status of the answer.</summary>
    public async Task<HttpStatusCode> PostAsync(string path, byte[] picture, string type)
    {
        using var body = new ByteArrayContent(picture) { Headers = { ContentType = new(type) } };
        return await PostAsync(path, body);
    }

    /// <summary>As a file in a form, with the token of our own pages' forms or another.</summary>
    public async Task<HttpStatusCode> PostFormAsync(
        string path, byte[] picture, string field = "image", string? token = null)
    {
        using var form = new MultipartFormDataContent();
        if (token is not null)
            form.Add(new StringContent(token), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(picture) { Headers = { ContentType = new("image/jpeg") } }, field, "me.jpg");
        return await PostAsync(path, form);
    }

    /// <summary>The token that the first page's forms carry.</summary>
    public async Task<string> TokenAsync() => Token().Match(await http.GetStringAsync("/")).Groups[1].Value;

    /// <summary>As frames of a live camera, one after the other; the answers.</summary>
    public async Task<IReadOnlyList<string>> SendLiveAsync(params IReadOnlyList<byte[]> frames)
    {
        using var socket = await OpenAsync();
        var answers = new List<string>();
        foreach (var frame in frames)
        {
            await socket.SendAsync(frame, WebSocketMessageType.Binary, true, default);
            answers.Add(await ReceiveAsync(socket));
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        return answers;
    }

    /// <summary>As frames that break the rules: two at once, one too long, some as text, one that is cut off.</summary>
    public async Task SendBadlyAsync(MarkedPictures pictures)
    {
        using (var twoAtOnce = await OpenAsync())
        {
            await twoAtOnce.SendAsync(pictures.Jpeg, WebSocketMessageType.Binary, true, default);
            await twoAtOnce.SendAsync(pictures.Jpeg, WebSocketMessageType.Binary, true, default);
            await ReceiveAsync(twoAtOnce);
        }

        using (var tooLong = await OpenAsync())
        {
            var frame = pictures.TooLarge.AsMemory(0, 3 * 1024 * 1024);
            await tooLong.SendAsync(frame, WebSocketMessageType.Binary, true, default);
            await ReceiveAsync(tooLong);
        }

        using (var asText = await OpenAsync())
        {
            var command = $"{{\"baseline\":\"{Encoding.ASCII.GetString(pictures.Mark)}\"}}";
            await asText.SendAsync(Encoding.UTF8.GetBytes(command), WebSocketMessageType.Text, true, default);
            await asText.SendAsync(pictures.Mark, WebSocketMessageType.Text, true, default);
            await asText.SendAsync(pictures.Jpeg, WebSocketMessageType.Binary, true, default);
            await ReceiveAsync(asText);
        }

        using var cutOff = await OpenAsync();
        var half = pictures.Jpeg.AsMemory(0, pictures.Jpeg.Length / 2);
        await cutOff.SendAsync(half, WebSocketMessageType.Binary, false, default);
        cutOff.Abort();
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpStatusCode> PostAsync(string path, HttpContent body)
    {
        try
        {
            using var answer = await http.PostAsync(path, body);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            // A body far over the limit: the server may hang up before it is sent.
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }

    private async Task<ClientWebSocket> OpenAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", app.Address);
        var address = app.Address.Replace("http:", "ws:", StringComparison.Ordinal);
        await socket.ConnectAsync(new($"{address}/api/v1/expressions/live"), default);
        return socket;
    }

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            var received = await socket.ReceiveAsync(buffer, default);
            return Encoding.UTF8.GetString(buffer, 0, received.Count);
        }
        catch (WebSocketException hungUp)
        {
            return hungUp.Message;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
