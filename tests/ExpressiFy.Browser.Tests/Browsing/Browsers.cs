using System.Collections.Concurrent;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>
/// The system's Chromium with a fake camera that shows a video. All tests share the one whose camera shows one person.
/// </summary>
/// <remarks>
/// The headless shell where there is one: the same Chromium without tabs, menus and other parts of a window, which
/// take most of the time in which a window opens. It has no question whether the page may have the camera.
/// </remarks>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Chromium =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] HeadlessFirst = ["chromium-headless-shell", .. Chromium];

    private readonly ConcurrentBag<CameraVideo> videos = [];
    private readonly Lazy<Task<IBrowser>> shared;
    private IPlaywright playwright = null!;

    // A live page beside another busy program on two cores; what is right comes within one.
    private const float ExpectMilliseconds = 30_000;

    public Browsers() => shared = new(() => LaunchAsync(CameraVideo.Of(Photographs.OnePerson())));

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(ExpectMilliseconds);
        playwright = await Playwright.CreateAsync();
    }

    /// <summary>The shared browser.</summary>
    internal Task<IBrowser> SharedAsync() => shared.Value;

    /// <summary>A browser of its own: with a video as its camera, or without a camera for null.</summary>
    internal Task<IBrowser> LaunchAsync(CameraVideo? cameraVideo) =>
        LaunchAsync(HeadlessFirst, [.. CameraArguments(cameraVideo), "--use-fake-ui-for-media-stream"]);

    /// <summary>A browser of its own with a camera for which it asks the person.</summary>
    internal Task<IBrowser> LaunchAskingAsync() =>
        LaunchAsync(Chromium, CameraArguments(CameraVideo.Of(Photographs.OnePerson())));

    private Task<IBrowser> LaunchAsync(string[] names, IReadOnlyList<string> arguments) =>
        playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FirstOf(names),
            Args =
            [
                .. arguments,
                // No other host is found; Visit records that one was asked for.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--disable-background-networking",
            ],
        });

    public async ValueTask DisposeAsync()
    {
        if (shared.IsValueCreated)
            await (await shared.Value).CloseAsync();
        playwright.Dispose();
        foreach (var cameraVideo in videos)
            cameraVideo.Dispose();
    }

    private string[] CameraArguments(CameraVideo? video)
    {
        if (video is null)
            return ["--use-fake-device-for-media-stream=device-count=0"];
        videos.Add(video);
        return ["--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={video.Path}"];
    }

    private static string FirstOf(string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var candidates = names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)));
        var found = candidates.FirstOrDefault(File.Exists);
        if (found is null)
            Assert.Skip("No Chromium was found on the PATH; ./test installs it.");
        return found;
    }
}
