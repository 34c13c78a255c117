using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>An outside service on this machine: a real web server that answers as the test says, and remembers what it was asked.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly ConcurrentQueue<(string? Authorization, string? Agent)> senders = new();

    private FakeServer(WebApplication app) => this.app = app;

    /// <summary>What it does with each request.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => Task.FromException(new InvalidOperationException(context.Request.Path));

    public Uri Address => new(app.Urls.First() + "/");

    /// <summary>Path and query of every request, in order.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>Authorization and user agent of every request, in order.</summary>
    public IReadOnlyList<(string? Authorization, string? Agent)> Senders => [.. senders];

    public static async Task<FakeServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new FakeServer(builder.Build());
        server.app.Run(context =>
        {
            server.requests.Enqueue($"{context.Request.Path}{context.Request.QueryString}");
            server.senders.Enqueue((context.Request.Headers.Authorization, context.Request.Headers.UserAgent));
            return server.Answer(context);
        });
        await server.app.StartAsync();
        return server;
    }

    public void Says(string body, int status = 200, string type = "application/json; charset=utf-8") => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    };

    /// <summary>Answers each path (the longest that fits) with its own body; 404 where none fits.</summary>
    public void SaysAt(params (string Path, string Body)[] bodies) => Answer = context =>
    {
        var fitting = bodies.Where(each => context.Request.Path.StartsWithSegments(each.Path)).OrderByDescending(each => each.Path.Length).FirstOrDefault();
        context.Response.StatusCode = fitting.Body is null ? 404 : 200;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(fitting.Body ?? "");
    };

    public void Sends(byte[] body, string type) => Answer = async context =>
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body);
    };

    /// <summary>Takes the request and never answers.</summary>
    public void SaysNothing() => Answer = context => Task.Delay(Timeout.Infinite, Ends(context));

    /// <summary>Sends headers and a beginning, then nothing more.</summary>
    public void StopsInTheMiddle(string beginning) => Answer = async context =>
    {
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, Ends(context));
    };

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await app.DisposeAsync();
    }

    private CancellationToken Ends(HttpContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing.Token).Token;
}
