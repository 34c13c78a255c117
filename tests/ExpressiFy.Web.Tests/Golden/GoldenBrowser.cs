using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>Sends golden requests. Cookies are kept whatever their date: the host's clock is not ours.</summary>
internal sealed class GoldenBrowser(IGoldenHost host) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = host.Address,
    };

    private readonly Dictionary<string, Dictionary<string, string>> cookies = [];

    /// <summary>The last group code that an answer brought.</summary>
    public string Code { get; set; } = "";

    /// <summary>The cookies of who asks, by name.</summary>
    public Dictionary<string, string> CookiesOf(string? browser)
    {
        if (!cookies.TryGetValue(browser ?? "", out var own))
            cookies[browser ?? ""] = own = [];
        return own;
    }

    /// <summary>The answer in the form in which it is recorded.</summary>
    public async Task<JsonObject> AskAsync(GoldenRequest request)
    {
        host.Time.Tick();
        using var reply = await SendAsync(request, await ContentOfAsync(request));
        var body = await reply.Content.ReadAsByteArrayAsync();
        var isJson = reply.Content.Headers.ContentType?.MediaType == "application/json";
        if (isJson && JsonNode.Parse(body) is JsonObject json && json["code"] is { } code)
            Code = code.GetValue<string>();
        return GoldenAnswer.Of(reply, body, host.Address);
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(GoldenRequest request, HttpContent? content)
    {
        using var message = new HttpRequestMessage(HttpMethod.Parse(request.Method ?? "GET"), request.Url);
        message.Content = content;
        if (request.Accept is { } accept)
            message.Headers.Add("Accept", accept);
        var own = CookiesOf(request.Browser);
        if (own.Count > 0)
            message.Headers.Add("Cookie", string.Join("; ", own.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var reply = await http.SendAsync(message);
        foreach (var set in reply.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            Keep(own, set.Split(';')[0]);
        return reply;
    }

    private static void Keep(Dictionary<string, string> own, string cookie)
    {
        var equals = cookie.IndexOf('=');
        var name = cookie[..equals];
        var value = cookie[(equals + 1)..];
        if (value.Length == 0)
            own.Remove(name);
        else
            own[name] = value;
    }

    private async Task<HttpContent?> ContentOfAsync(GoldenRequest request)
    {
        if (request.Json is { } json)
            return new StringContent(WithCode(json.ToJsonString()), Encoding.UTF8, "application/json");
        if (request.Body is { } body)
            return new StringContent(body.Text, MediaTypeHeaderValue.Parse(body.MediaType));
        if (request.Form is null && request.Files is null)
            return null;

        var fields = (request.Form ?? [])
            .Select(field => KeyValuePair.Create(field.Name, WithCode(field.Value))).ToList();
        if (request.TokenFrom is { } page)
            fields.Add(new("__RequestVerificationToken", await TokenAsync(new(page) { Browser = request.Browser })));
        if (request.Files is null)
            return new FormUrlEncodedContent(fields);
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var file in request.Files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file.Text)), file.Field, file.Name);
        return form;
    }

    private string WithCode(string text) => text.Replace("{code}", Code, StringComparison.Ordinal);

    private async Task<string> TokenAsync(GoldenRequest page)
    {
        using var reply = await SendAsync(page, null);
        return Replies.TokenOf(await reply.Content.ReadAsStringAsync());
    }
}
