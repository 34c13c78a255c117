using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OpenCvSharp;

namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>OMDb and Deezer on this machine: a web server with their documented shapes. It can stay silent.</summary>
internal sealed partial class FakeProviders : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] picture = Drawn();

    private FakeProviders(WebApplication app) => this.app = app;

    /// <summary>Whether it takes questions and stays silent.</summary>
    public bool Hangs { get; set; }

    /// <summary>Ends with the first request.</summary>
    public Task Asked => asked.Task;

    /// <summary>The settings that lead the program here.</summary>
    public IEnumerable<(string, string)> Settings =>
    [
        ("Content__Omdb__ApiKey", "a-key-for-tests"),
        ("Content__Omdb__BaseAddress", $"{Address}/omdb/"),
        ("Content__Omdb__ArtworkHosts__0", "127.0.0.1"),
        ("Content__Deezer__BaseAddress", $"{Address}/deezer/"),
        ("Content__Deezer__ArtworkHosts__0", "127.0.0.1"),
        ("Content__ITunes__BaseAddress", $"{Address}/itunes/"),
    ];

    private string Address => app.Urls.First();

    public static async Task<FakeProviders> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var providers = new FakeProviders(builder.Build());
        providers.app.Run(providers.AnswerAsync);
        await providers.app.StartAsync();
        return providers;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await app.DisposeAsync();
        closing.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        asked.TrySetResult();
        if (Hangs)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, closing.Token);
            await Task.Delay(Timeout.Infinite, ended.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        var path = http.Request.Path.Value ?? "";
        if (path.StartsWith("/omdb", StringComparison.Ordinal))
            await http.Response.WriteAsync(Film(http.Request.Query["i"].ToString()));
        else if (path.StartsWith("/deezer/search", StringComparison.Ordinal))
            await http.Response.WriteAsync(Tracks(http.Request.Query["q"].ToString()));
        else if (path.StartsWith("/pictures/", StringComparison.Ordinal))
            await http.Response.Body.WriteAsync(picture);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    // Plot and ratings in OMDb's documented form; odd ids have no poster, as in life.
    private string Film(string id) => JsonSerializer.Serialize(new
    {
        Title = "As asked",
        Plot = "Someone leaves, someone stays, and a dog knows why.",
        imdbID = id,
        imdbRating = "7.9",
        Response = "True",
        Poster = Number(id) % 2 == 0 ? $"{Address}/pictures/{id}.png" : "N/A",
        Ratings = new[] { new { Source = "Internet Movie Database", Value = "7.9/10" } },
    });

    private string Tracks(string query)
    {
        var match = Query().Match(query);
        var artist = match.Groups[1].Value;
        var track = match.Groups[2].Value;
        var id = 1000 + (artist.Length * 50) + track.Length;
        return JsonSerializer.Serialize(new
        {
            data = new[]
            {
                new
                {
                    id,
                    title = track,
                    preview = $"{Address}/pictures/none.mp3",
                    artist = new { name = artist },
                    album = new { cover_big = $"{Address}/pictures/{id}.png" },
                },
            },
            total = 1,
        });
    }

    private static int Number(string id)
    {
        var digits = id.AsSpan(Math.Min("tt".Length, id.Length));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static byte[] Drawn()
    {
        using var poster = new Mat(600, 400, MatType.CV_8UC3, new Scalar(120, 90, 40));
        Cv2.Circle(poster, new Point(200, 260), 120, new Scalar(90, 180, 240), -1);
        return poster.ToBytes(".png");
    }

    [GeneratedRegex("artist:\"(.*?)\" track:\"(.*?)\"")]
    private static partial Regex Query();
}
