using System.Net;
using System.Text;
using System.Text.Json;
using ExpressiFy.Browser.Tests.Hosts;

namespace ExpressiFy.Browser.Tests.Endurance;

/// <summary>Random requests of the kind that scanners send: none is answered with a server error.</summary>
[Collection(Alone.Name)]
[Trait("Category", "Long")]
public sealed class HostileRequestTests
{
    private const int Requests = 2000;
    private const int Seed = 20_261_128;

    private static readonly string[] Paths =
    [
        "/", "/rows", "/pick", "/library", "/start", "/import", "/together", "/discover", "/nowhere",
        "/title/film:tt0111161", "/alike/film:tt0111161", "/watch/film:tt0111161", "/services",
        "/artwork/film:tt0111161.svg",
        "/api/v1/recommendations", "/api/v1/pick", "/api/v1/mood-map", "/api/v1/titles",
        "/api/v1/titles/film:tt0111161",
        "/api/v1/playlist.csv", "/api/v1/profile", "/api/v1/feedback", "/api/v1/imports",
        "/api/v1/expressions", "/api/v1/together", "/api/v1/discoveries", "/api/v1/providers",
        "/health/ready", "/openapi/v1.json",
    ];

    private static readonly string[] Parameters =
    [
        "expression", "aim", "medium", "count", "valence", "arousal", "toValence", "toArousal",
        "genre", "fromYear", "toYear", "maxRuntime", "seed", "q", "take", "skip",
        "page", "user", "as", "outOf", "dryRun", "links", "feed",
    ];

    private static readonly string[] Values =
    [
        "", "sad", "-1", "0", "1", "NaN", "1e309", "99999999999999999999", "film", "%00", "%F0%9F%98%80", "' OR 1=1 --",
        "<script>alert(1)</script>", "../../etc/passwd", "${jndi:ldap://127.0.0.1/a}", "true", "a", "\u202E",
    ];

    // Most requests of scanners are reads.
    private static readonly HttpMethod[] Methods =
    [
        HttpMethod.Get,
        HttpMethod.Get,
        HttpMethod.Get,
        HttpMethod.Post,
        HttpMethod.Put,
        HttpMethod.Delete,
        HttpMethod.Head,
        HttpMethod.Options,
    ];

    [Fact]
    public async Task No_request_is_answered_with_a_server_error()
    {
        await using var app = await RunningApp.StartAsync(
            ("Limits__Burst", "1000000"), ("Content__Deezer__Enabled", "false"));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = new(app.Address),
        };
        var random = new Random(Seed);
        var failures = new List<string>();
        for (var request = 0; request < Requests; request++)
        {
            using var message = Draw(random);
            using var reply = await http.SendAsync(message);
            if (IsServerError(reply.StatusCode))
                failures.Add($"{message.Method} {message.RequestUri}: {reply.StatusCode}");
        }

        Assert.Empty(failures);
        using var health = await http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    // 503 is an answer: all readers of pictures are busy.
    private static bool IsServerError(HttpStatusCode status) =>
        status >= HttpStatusCode.InternalServerError && status != HttpStatusCode.ServiceUnavailable;

    private static HttpRequestMessage Draw(Random random)
    {
        var query = Enumerable.Range(0, random.Next(6))
            .Select(_ => $"{Pick(random, Parameters)}={Escape(Pick(random, Values))}");
        var address = $"{Pick(random, Paths)}?{string.Join('&', query)}";
        var message = new HttpRequestMessage(Pick(random, Methods), address);
        if (message.Method == HttpMethod.Post || message.Method == HttpMethod.Put)
            message.Content = Body(random);
        return message;
    }

    private static HttpContent Body(Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                var bytes = new byte[random.Next(4000)];
                random.NextBytes(bytes);
                return new ByteArrayContent(bytes);
            case 1:
                return new StringContent("{\"titleId\":{\"a\":[1,2", Encoding.UTF8, "application/json");
            case 2:
                var feedback = new { titleId = Pick(random, Values), kind = Pick(random, Values) };
                return new StringContent(JsonSerializer.Serialize(feedback), Encoding.UTF8, "application/json");
            default:
                var file = new ByteArrayContent("a,b\n1,2\n"u8.ToArray());
                return new MultipartFormDataContent { { file, "files", "list.csv" } };
        }
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    // Half of what scanners send is escaped already.
    private static string Escape(string value) => value.StartsWith('%') ? value : Uri.EscapeDataString(value);
}
