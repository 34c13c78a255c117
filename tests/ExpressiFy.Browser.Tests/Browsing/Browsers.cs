using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>Chromium as the system has it, with a fake camera that shows a film. The one with one person before it is shared by all tests.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private readonly List<CameraVideo> videos = [];
    private IPlaywright playwright = null!;
    private IBrowser? shared;

    // A live page beside another busy program on two cores; what is right comes within one.
    private const float ExpectMilliseconds = 15_000;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(ExpectMilliseconds);
        playwright = await Playwright.CreateAsync();
    }

    /// <summary>The shared browser.</summary>
    internal async Task<IBrowser> SharedAsync() => shared ??= await LaunchAsync(CameraVideo.Of(Photographs.OnePerson()));

    /// <summary>A browser of its own whose camera shows a film, or that has no camera. The film goes away with the test run.</summary>
    internal Task<IBrowser> LaunchAsync(CameraVideo? cameraVideo)
    {
        if (cameraVideo is not null)
            videos.Add(cameraVideo);
        return playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            Args =
            [
                cameraVideo is null ? "--use-fake-device-for-media-stream=device-count=0" : "--use-fake-device-for-media-stream",
                .. cameraVideo is null ? Array.Empty<string>() : [$"--use-file-for-fake-video-capture={cameraVideo.Path}"],
                // Whoever is asked for anything elsewhere is not found; Visit notes that it was tried.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--disable-background-networking",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (shared is not null)
            await shared.CloseAsync();
        playwright.Dispose();
        videos.ForEach(cameraVideo => cameraVideo.Dispose());
    }

    private static string Chromium()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null)
            Assert.Skip("No Chromium was found on the PATH; ./test installs it.");
        return found;
    }
}
