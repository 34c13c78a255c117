using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>A test that visits pages. It fails when a request left the program and its fake providers.</summary>
public abstract class InBrowser(Browsers browsers) : IAsyncLifetime
{
    private readonly List<Visit> visits = [];
    private readonly List<IBrowser> ownBrowsers = [];
    private readonly HashSet<RunningApp> apps = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var last = visits.LastOrDefault();
        if (failed && last is not null && !last.Page.IsClosed)
            await last.KeepNowAsync($"failed-{TestContext.Current.TestMethod?.MethodName}");
        foreach (var visit in visits)
            await visit.EndAsync();
        foreach (var browser in ownBrowsers)
            await browser.CloseAsync();
        GC.SuppressFinalize(this);
        var faults = visits.SelectMany(visit => visit.Faults).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(apps.SelectMany(app => app.Outside.Asked));
    }

    /// <summary>A new visitor before a camera that shows one person; the shared one for who lends it.</summary>
    internal async Task<Visit> VisitAsync(RunningApp app, Visitor? visitor = null)
    {
        if (visitor is not { LendsCamera: false })
            return await VisitAsync(await browsers.SharedAsync(), app, visitor);
        return await VisitAsync(await OwnAsync(browsers.LaunchAskingAsync()), app, visitor);
    }

    /// <summary>A new visitor before a camera that shows a film, or without a camera.</summary>
    internal async Task<Visit> VisitAsync(CameraVideo? cameraVideo, RunningApp app, Visitor? visitor = null) =>
        await VisitAsync(await OwnAsync(browsers.LaunchAsync(cameraVideo)), app, visitor);

    private async Task<IBrowser> OwnAsync(Task<IBrowser> launch)
    {
        var browser = await launch;
        ownBrowsers.Add(browser);
        return browser;
    }

    private async Task<Visit> VisitAsync(IBrowser browser, RunningApp app, Visitor? visitor)
    {
        var visit = await Visit.StartAsync(browser, app, visitor ?? new());
        visits.Add(visit);
        apps.Add(app);
        return visit;
    }
}
