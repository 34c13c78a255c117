using System.Collections.Concurrent;
using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>A window's width: a phone's, a tablet's, a desk's or a large desk's.</summary>
internal enum Screen
{
    Narrow = 390,
    Tablet = 768,
    Wide = 1280,
    Large = 1920,
}

/// <summary>How a visitor comes.</summary>
internal sealed record Visitor
{
    public bool Script { get; init; } = true;

    /// <summary>Whether the browser lends the camera without asking; else it refuses.</summary>
    public bool LendsCamera { get; init; } = true;

    /// <summary>Runs in every page before anything of ours.</summary>
    public string? Before { get; init; }
}

/// <summary>A visitor's browser window: a page with its own cookies, and a record of its faults.</summary>
internal sealed class Visit
{
    // Counts who opens the camera and keeps what was lent, so that a test can see whether it was given back.
    private const string CameraNotes =
        """
        window.cameraNotes = { calls: 0, tracks: [] };
        if (navigator.mediaDevices) {
          const lend = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
          navigator.mediaDevices.getUserMedia = async wanted => {
            cameraNotes.calls++;
            cameraNotes.wanted = wanted;
            const stream = await lend(wanted);
            cameraNotes.tracks.push(...stream.getTracks());
            return stream;
          };
        }
        """;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();
    private int readings;

    private Visit(IBrowserContext context, IPage page, string address, Visitor visitor)
    {
        this.context = context;
        Page = page;
        Address = address;
        Visitor = visitor;
    }

    public IPage Page { get; }

    public Visitor Visitor { get; }

    public Screen Screen { get; private set; }

    public bool Dark { get; private set; }

    public string Address { get; }

    /// <summary>
    /// Requests to others than the program, script errors, breaches of the page's own policy, and what was noted.
    /// </summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Live readings that have come back so far.</summary>
    public int Readings => Volatile.Read(ref readings);

    public static async Task<Visit> StartAsync(IBrowser browser, RunningApp app, Visitor visitor)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = app.Address,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = visitor.Script,
            Permissions = visitor.LendsCamera ? ["camera"] : ["geolocation"],
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(30_000);
        await context.AddInitScriptAsync(CameraNotes);
        if (visitor.Before is { } before)
            await context.AddInitScriptAsync(before);
        var visit = new Visit(context, await context.NewPageAsync(), app.Address, visitor);
        visit.Watch();
        await visit.LookInAsync(Screen.Wide, dark: false);
        return visit;
    }

    /// <summary>Changes the window's width and the colours that the visitor likes.</summary>
    public async Task LookInAsync(Screen screen, bool dark)
    {
        Screen = screen;
        Dark = dark;
        await Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await Page.SetViewportSizeAsync((int)screen, HeightOf(screen));
    }

    private static int HeightOf(Screen screen) => screen switch
    {
        Screen.Narrow => 844,
        Screen.Tablet => 1024,
        Screen.Wide => 800,
        _ => 1080,
    };

    /// <summary>How often the page asked for the camera.</summary>
    public Task<int> CameraCallsAsync() => Page.EvaluateAsync<int>("cameraNotes.calls");

    /// <summary>Whether every camera track that was lent has ended.</summary>
    public Task<bool> CameraGivenBackAsync() => Page.EvaluateAsync<bool>(
        "cameraNotes.tracks.length > 0 && cameraNotes.tracks.every(track => track.readyState === 'ended')");

    /// <summary>Waits until so many more live readings have come.</summary>
    public async Task ReadingsAsync(int more)
    {
        var from = Readings;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Readings < from + more)
            await Task.Delay(20, timeout.Token);
    }

    public void Note(string fault) => faults.Enqueue(fault);

    public async Task EndAsync() => await context.CloseAsync();

    private void Watch()
    {
        var own = new Uri(Address).Authority;
        context.Request += (_, request) => Judge(request.Url, own);
        context.WebError += (_, error) => faults.Enqueue($"script error: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                faults.Enqueue(message.Text);
        };
        Page.WebSocket += (_, socket) =>
        {
            Judge(socket.Url, own);
            socket.FrameReceived += (_, _) => Interlocked.Increment(ref readings);
        };
    }

    private void Judge(string url, string own)
    {
        var address = new Uri(url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != own)
            faults.Enqueue($"asked {url}");
    }
}
