using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>
/// The system's Chromium with a fake camera that shows a video. All tests share the one whose camera shows one person.
/// </summary>
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
    internal async Task<IBrowser> SharedAsync()
    {
        shared ??= await LaunchAsync(CameraVideo.Of(Photographs.OnePerson()));
        return shared;
    }

    /// <summary>A browser of its own: with a video as its camera, or without a camera for null.</summary>
    internal Task<IBrowser> LaunchAsync(CameraVideo? cameraVideo)
    {
        if (cameraVideo is not null)
            videos.Add(cameraVideo);
        return playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            Args =
            [
                .. CameraArguments(cameraVideo),
                // No other host is found; Visit records that one was asked for.
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

    private static string[] CameraArguments(CameraVideo? video) => video is null
        ? ["--use-fake-device-for-media-stream=device-count=0"]
        : ["--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={video.Path}"];

    private static string Chromium()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var candidates = names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)));
        var found = candidates.FirstOrDefault(File.Exists);
        if (found is null)
            Assert.Skip("No Chromium was found on the PATH; ./test installs it.");
        return found;
    }
}
