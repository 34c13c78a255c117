using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>
/// An outside service on this machine. It is reached over HTTP, at a path of its own on a web server that all tests
/// share, responds as the test defines, and records the requests.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private const string Json = "application/json; charset=utf-8";

    private static readonly Lazy<Task<WebApplication>> SharedServer = new(StartSharedAsync);
    private static readonly ConcurrentDictionary<string, FakeServer> Running = new();

    private readonly string name = Guid.NewGuid().ToString("N");
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<ReceivedRequest> requests = new();

    private FakeServer(Uri sharedAddress) => Address = new(sharedAddress, $"{name}/");

    /// <summary>Responds to each request.</summary>
    public Func<HttpContext, Task> Handler { get; set; } =
        context => throw new InvalidOperationException($"No response to {context.Request.Path} is defined.");

    public Uri Address { get; }

    /// <summary>Path and query of every request, in order, with paths relative to the address.</summary>
    public IReadOnlyList<string> Requests => [.. requests.Select(request => request.Path)];

    /// <summary>The Authorization header of every request, in order.</summary>
    public IReadOnlyList<string?> Authorizations => [.. requests.Select(request => request.Authorization)];

    /// <summary>The User-Agent header of every request, in order.</summary>
    public IReadOnlyList<string?> UserAgents => [.. requests.Select(request => request.UserAgent)];

    public static async Task<FakeServer> StartAsync()
    {
        var shared = await SharedServer.Value;
        var server = new FakeServer(new(shared.Urls.First()));
        Running[server.name] = server;
        return server;
    }

    /// <summary>Returns once so many requests have arrived.</summary>
    public Task ReceivedAsync(int count) => Eventually.TrueAsync(() => requests.Count >= count);

    public void RespondsWith(string body, int status = 200, string type = Json) => Handler = context =>
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, body, type);
    };

    public void RespondsWith(byte[] body, string type) => Handler = async context =>
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body);
    };

    /// <summary>Responds at each path, the longest first, with a body of its own; 404 elsewhere.</summary>
    public void RespondsByPath(params (string Path, string Body)[] bodies) => Handler = context =>
    {
        foreach (var (path, body) in bodies.OrderByDescending(entry => entry.Path.Length))
        {
            if (context.Request.Path.StartsWithSegments(path))
                return WriteAsync(context, body);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    };

    /// <summary>Responds with a body, but not before the task has ended.</summary>
    public void RespondsAfter(Task release, string body) => Handler = async context =>
    {
        await release;
        await WriteAsync(context, body);
    };

    /// <summary>Accepts requests and sends nothing.</summary>
    public void NeverResponds() => Handler = context => Task.Delay(Timeout.Infinite, EndOf(context));

    /// <summary>Sends the headers and the beginning of a body, then nothing more.</summary>
    public void StopsAfter(string beginning) => Handler = async context =>
    {
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, EndOf(context));
    };

    public static Task WriteAsync(HttpContext context, string body, string type = Json)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    /// <summary>Breaks the connections of later requests.</summary>
    public async ValueTask DisposeAsync()
    {
        Running.TryRemove(name, out _);
        await closing.CancelAsync();
    }

    private static async Task<WebApplication> StartSharedAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(DispatchAsync);
        await app.StartAsync();
        return app;
    }

    private static Task DispatchAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var end = path.IndexOf('/', 1);
        if (end < 0 || !Running.TryGetValue(path[1..end], out var server))
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Request.Path = path[end..];
        server.requests.Enqueue(ReceivedRequest.Of(context.Request));
        return server.Handler(context);
    }

    private CancellationToken EndOf(HttpContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing.Token).Token;

    private sealed record ReceivedRequest(string Path, string? Authorization, string? UserAgent)
    {
        public static ReceivedRequest Of(HttpRequest request) =>
            new($"{request.Path}{request.QueryString}", request.Headers.Authorization, request.Headers.UserAgent);
    }
}
