using System.Globalization;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;

namespace ExpressiFy.Browser.Tests.FirstView;

/// <summary>
/// What a first visit costs, with an empty cache, printed to artifacts/first-view.txt. Its times hold on an idle
/// machine, so this is one of the long tests.
/// </summary>
[Collection(Alone.Name)]
[Trait("Category", "Long")]
public sealed class FirstViewSpeedTests(Browsers browsers, AppForClass host)
    : InBrowser(browsers), IClassFixture<AppForClass>
{
    private const int Loads = 5;
    private const int MostRequests = 15;
    private const double MostPaintMilliseconds = 600;
    private const double MostSlowMilliseconds = 2_500;
    private const double MostShift = .02;

    /// <summary>1.6 Mb/s and 150 ms there and back, as in Lighthouse's "slow 4G".</summary>
    private const double SlowBytesPerSecond = 1.6e6 / 8;

    private const double SlowLatencyMilliseconds = 150;

    private const string Watch =
        """
        window.seen = { paint: 0, shift: 0 };
        new PerformanceObserver(list => { seen.paint = list.getEntries().at(-1).startTime; })
          .observe({ type: "largest-contentful-paint", buffered: true });
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        """;

    // Artwork is lazy, or of the first row; it is not counted as requests of the view.
    private const string Requests =
        """
        ["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
          .filter(entry => !entry.name.includes("/artwork/") && !entry.name.includes("/pictures/"))
          .map(entry => `${entry.encodedBodySize} ${new URL(entry.name).pathname}`)
        """;

    [Fact]
    public async Task A_first_visit_is_light_and_soon_there()
    {
        var paints = new List<double>();
        var shifts = new List<double>();
        string[] requests = [];
        for (var load = 0; load < Loads; load++)
        {
            var visit = await OpenAsync(slow: false);
            paints.Add(await visit.Page.EvaluateAsync<double>("seen.paint"));
            shifts.Add(await visit.Page.EvaluateAsync<double>("seen.shift"));
            requests = await visit.Page.EvaluateAsync<string[]>(Requests);
            await visit.Page.CloseAsync();
        }

        var slow = await OpenAsync(slow: true);
        // Usable: all of the page and its scripts have run; artwork may still come.
        var usable = await slow.Page.EvaluateAsync<double>(
            "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
        var paint = paints.Order().ElementAt(Loads / 2);
        Print(paint, shifts.Max(), usable, requests);
        Assert.InRange(requests.Length, 1, MostRequests);
        Assert.InRange(shifts.Max(), 0, MostShift);
        Assert.InRange(paint, 1, MostPaintMilliseconds);
        Assert.InRange(usable, 1, MostSlowMilliseconds);
    }

    private async Task<Visit> OpenAsync(bool slow)
    {
        var visit = await VisitAsync(host.App, new() { Before = Watch });
        if (slow)
        {
            var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
            await session.SendAsync("Network.enable");
            await session.SendAsync("Network.emulateNetworkConditions", new()
            {
                ["offline"] = false,
                ["latency"] = SlowLatencyMilliseconds,
                ["downloadThroughput"] = SlowBytesPerSecond,
                ["uploadThroughput"] = SlowBytesPerSecond,
            });
        }

        await visit.Page.GotoAsync("/");
        // The largest paint is reported a moment after it happens.
        while (await visit.Page.EvaluateAsync<double>("seen.paint") == 0)
            await visit.Page.WaitForTimeoutAsync(50);
        await visit.Page.WaitForTimeoutAsync(500);
        return visit;
    }

    private static void Print(double paint, double shift, double usable, string[] requests)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"largest contentful paint {paint:0} ms (median of {Loads})"),
            string.Create(CultureInfo.InvariantCulture, $"layout shift {shift:0.000}"),
            string.Create(CultureInfo.InvariantCulture, $"usable at 1.6 Mb/s, 150 ms: {usable:0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{requests.Length} requests without artwork; bytes as sent:"),
        };
        var (fonts, others) = (requests.Where(IsFont).Sum(Bytes), requests.Where(IsOther).Sum(Bytes));
        lines.Add($"{fonts} bytes of fonts, {others} of all else");
        lines.AddRange(requests.Select(request => "  " + request));
        var file = Path.Combine(Places.Repository, "artifacts", "first-view.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, lines);
    }

    private static bool IsFont(string request) => request.EndsWith(".woff2", StringComparison.Ordinal);

    private static bool IsOther(string request) => !IsFont(request);

    private static int Bytes(string request) =>
        int.Parse(request.AsSpan(0, request.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
