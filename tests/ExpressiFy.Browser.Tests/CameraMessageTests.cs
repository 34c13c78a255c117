using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>What the page says when the camera, the light, the faces or the server are not as they should be.</summary>
public sealed class CameraMessageTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string BusyCamera =
        """
        navigator.mediaDevices.getUserMedia =
          () => Promise.reject(new DOMException("Could not start video source", "NotReadableError"));
        """;

    // The page waits five minutes in all, and up to eight seconds between its tries.
    private const int MaxTries = 80;
    private const int TryMilliseconds = 8000;

    [Fact]
    public async Task Without_a_camera_the_page_says_so_and_a_mood_still_works()
    {
        var visit = await VisitAsync(cameraVideo: null, host.App);
        var home = await AskedForTheCameraAsync(visit);

        await Expect(home.Message).ToContainTextAsync("No camera was found");
        await Expect(home.Pill).ToBeHiddenAsync();
        await Expect(home.Words).ToHaveTextAsync("The camera is off");
        await home.SayAsync("sad");
        await home.RowsForAsync("sad", "match");
        await visit.KeepAsync("camera-none");
    }

    [Fact]
    public async Task A_refused_camera_is_said_and_can_be_asked_for_again()
    {
        var visit = await VisitAsync(host.App, new() { LendsCamera = false });
        var home = await AskedForTheCameraAsync(visit);

        await Expect(home.Message).ToContainTextAsync("was not allowed");
        await Expect(home.Pill).ToBeHiddenAsync();
        await visit.KeepAsync("camera-refused");
        await visit.Page.Context.GrantPermissionsAsync(["camera"]);
        await home.AgainButton.ClickAsync();
        await Expect(home.Pill).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_camera_that_another_program_holds_is_said()
    {
        var visit = await VisitAsync(host.App, new() { Before = BusyCamera });
        var home = await AskedForTheCameraAsync(visit);

        await Expect(home.Message).ToContainTextAsync("in use by another program");
        await Expect(home.AgainButton).ToBeVisibleAsync();
        await visit.KeepAsync("camera-busy");
    }

    [Fact]
    public async Task A_camera_that_is_unplugged_is_said()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();

        await visit.Page.EvaluateAsync("cameraNotes.tracks[0].dispatchEvent(new Event('ended'))");
        await Expect(home.Message).ToContainTextAsync("disconnected");
        Assert.True(await visit.CameraGivenBackAsync());
    }

    [Fact]
    public async Task In_the_dark_the_page_asks_for_light()
    {
        var visit = await VisitAsync(CameraVideo.Of(Photographs.Dark()), host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();

        await Expect(home.Hint).ToContainTextAsync("too dark");
        await Expect(home.Words).ToHaveTextAsync("Looking for a face …");
        await visit.KeepAsync("hint-too-dark");
    }

    [Fact]
    public async Task Without_a_face_the_page_says_so_and_names_no_mood()
    {
        var visit = await VisitAsync(CameraVideo.Of(Photographs.Nobody()), host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();

        await Expect(home.Hint).ToContainTextAsync("No face in sight");
        await Expect(home.Words).ToHaveTextAsync("Looking for a face …");
        await Expect(home.Tonight).ToBeVisibleAsync();
        await visit.KeepAsync("hint-no-face");
    }

    [Fact]
    public async Task Before_several_faces_the_largest_counts_and_the_page_says_so()
    {
        var visit = await VisitAsync(CameraVideo.Of(Photographs.ThreePeople()), host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();

        await Expect(home.Hint).ToContainTextAsync("Several faces: choose the one to go by.");
        await Expect(home.Words).ToContainTextAsync("Looks ");
        await Expect(home.Films).ToHaveCountAsync(12);
        await visit.KeepAsync("hint-several-faces");
    }

    [Fact]
    public async Task A_server_that_goes_is_said_and_one_that_comes_back_is_used_again()
    {
        await using var own = await RunningApp.StartAsync(host.Providers.Settings);
        var visit = await VisitAsync(own);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await visit.ReadingsAsync(1);

        await own.KillAsync();
        await Expect(home.Message).ToContainTextAsync("connection to the server is lost");
        // Nobody reads, but the camera is lent: the page must not look as if it were off.
        await Expect(home.Pill).ToContainTextAsync("Not reading");
        await visit.KeepAsync("server-lost");

        await own.StartAgainAsync();
        await Expect(home.Message).ToBeHiddenAsync();
        await Expect(home.Pill).ToContainTextAsync("Looks ");
        await visit.ReadingsAsync(1);
    }

    [Fact]
    public async Task When_the_server_stays_away_the_camera_is_given_back()
    {
        await using var own = await RunningApp.StartAsync(host.Providers.Settings);
        // The page's clock goes faster than the camera's frames, which would else seem to stand still.
        const string MovingPicture =
            "let n = 0; HTMLVideoElement.prototype.getVideoPlaybackQuality = () => ({ totalVideoFrames: n++ });";
        var visit = await VisitAsync(own, new() { Before = MovingPicture });
        var home = new HomePage(visit);
        await visit.Page.Clock.InstallAsync();
        await home.OpenAsync();
        await home.OpenCameraAsync();
        await visit.ReadingsAsync(1);

        await own.KillAsync();
        await Expect(home.Message).ToContainTextAsync("connection to the server is lost");
        // The page waits longer and longer between its tries; its clock is moved on instead.
        for (var tries = 0; tries < MaxTries && !await GivenUpAsync(home); tries++)
            await visit.Page.Clock.RunForAsync(TryMilliseconds);
        await Expect(home.Message).ToContainTextAsync("The server does not answer, so the camera was stopped.");
        Assert.True(await visit.CameraGivenBackAsync());
    }

    [Fact]
    public async Task A_server_that_was_away_for_two_minutes_is_used_again()
    {
        await using var own = await RunningApp.StartAsync(host.Providers.Settings);
        var visit = await VisitAsync(own);
        var home = new HomePage(visit);
        await visit.Page.Clock.InstallAsync();
        await home.OpenAsync();
        await home.OpenCameraAsync();
        await visit.ReadingsAsync(1);

        await own.KillAsync();
        await Expect(home.Message).ToContainTextAsync("connection to the server is lost");
        for (var seconds = 0; seconds < 120; seconds += TryMilliseconds / 1000)
            await visit.Page.Clock.RunForAsync(TryMilliseconds);
        await own.StartAgainAsync();
        await Expect(home.Message).ToContainTextAsync("connection to the server is lost");
        await visit.Page.Clock.RunForAsync(TryMilliseconds);
        await Expect(home.Message).ToBeHiddenAsync();
        await visit.ReadingsAsync(1);
    }

    private static async Task<bool> GivenUpAsync(HomePage home) =>
        (await home.Message.InnerTextAsync()).Contains("does not answer", StringComparison.Ordinal);

    private static async Task<HomePage> AskedForTheCameraAsync(Visit visit)
    {
        var home = await new HomePage(visit).OpenAsync();
        await home.AskForCameraAsync();
        return home;
    }
}
