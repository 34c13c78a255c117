using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Reading on the visitor's own device: no picture leaves the browser.</summary>
public sealed partial class DeviceReadingTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string NoWebAssembly = "delete window.WebAssembly";

    // Of the shares that a page sends for its titles; a frame has a thousand times as many.
    private const int MostBytes = 400;

    [Fact]
    public async Task Not_one_byte_of_a_frame_leaves_the_browser_and_titles_follow_all_the_same()
    {
        var (visit, home, sent) = await WithCameraAsync();
        await Expect(home.Words).ToHaveTextAsync("Looks happy");
        await home.RowsForReadingAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        await visit.KeepAsync("device-on");

        await visit.Page.WaitForTimeoutAsync(2000);
        Assert.NotEmpty(sent.Bodies);
        Assert.All(sent.Bodies, body => Assert.Matches(SharesAlone(), body));
        Assert.InRange(sent.Bodies.Sum(body => body.Length), 1, MostBytes);
        Assert.Empty(sent.Sockets);
    }

    [Fact]
    public async Task A_neutral_face_is_taken_on_the_device()
    {
        var (_, home, sent) = await WithCameraAsync(CameraVideo.Of(Photographs.RestingPerson()));
        await home.UseNeutral.ClickAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync("Read against your own neutral face.");
        Assert.Empty(sent.Sockets);
    }

    [Fact]
    public async Task A_photo_is_read_on_the_device_as_on_the_server()
    {
        using var person = Photographs.OnePerson();
        var (home, sent) = await HomeAsync();
        await SendPhotoAsync(home, Photographs.Jpeg(person));
        await Expect(home.Panel).ToHaveAttributeAsync("data-state", "photo");
        await Expect(home.Words).ToHaveTextAsync("Looks happy");
        await Expect(home.FaceMarks).ToHaveCountAsync(1);
        Assert.All(sent.Bodies, body => Assert.Matches(SharesAlone(), body));
    }

    [Fact]
    public async Task Without_WebAssembly_the_page_says_so_and_the_server_reads_only_when_the_visitor_says_so()
    {
        var (home, sent) = await HomeAsync(new() { Before = NoWebAssembly });
        await OpenOnDeviceAsync(home);
        await Expect(home.Message).ToContainTextAsync("it has no WebAssembly");
        await home.KeepAsync("device-unable");
        Assert.Empty(sent.Sockets);

        await home.PlaceInstead.ClickAsync();
        await HomePage.PlaceOf(home.Notice, "server").CheckAsync();
        await home.CameraStart.ClickAsync();
        await Expect(home.Words).ToHaveTextAsync("Looks happy");
        Assert.Single(sent.Sockets);
    }

    [Fact]
    public async Task What_does_not_load_is_said_and_the_next_try_works()
    {
        var (home, sent) = await HomeAsync();
        await home.Page.RouteAsync("**/device/**", route => route.AbortAsync("connectionrefused"));
        await OpenOnDeviceAsync(home);
        await Expect(home.Message).ToContainTextAsync("could not be loaded");
        await home.KeepAsync("device-not-loaded");
        await home.Page.UnrouteAllAsync();
        await home.AgainButton.ClickAsync();
        await Expect(home.Words).ToHaveTextAsync("Looks happy");
        Assert.Empty(sent.Sockets);
    }

    [Fact]
    public async Task The_choice_is_kept_and_what_is_loaded_once_is_not_asked_for_again()
    {
        var (visit, home, _) = await WithCameraAsync();
        await Expect(home.Words).ToHaveTextAsync("Looks happy");
        var asked = new ConcurrentQueue<string>();
        visit.Page.Context.RequestFinished += (_, request) => asked.Enqueue(request.Url);
        await home.OpenAsync();
        await home.CameraDoor.ClickAsync();
        await Expect(HomePage.PlaceOf(home.Notice, "device")).ToBeCheckedAsync();
        await home.CameraStart.ClickAsync();
        await Expect(home.Words).ToHaveTextAsync("Looks happy");
        var models = await visit.Page.EvaluateAsync<int>(
            "performance.getEntriesByType('resource').filter(entry => entry.name.includes('.onnx')).length");
        Assert.Equal(0, models); // the Worker loads them, out of the browser's store
        Assert.Contains(asked, url => url.EndsWith("/device/files.json", StringComparison.Ordinal));
    }

    private async Task<(Visit Visit, HomePage Home, Sent Sent)> WithCameraAsync(CameraVideo? camera = null)
    {
        var visit = camera is null ? await VisitAsync(host.App) : await VisitAsync(camera, host.App);
        var sent = Sent.By(visit.Page);
        var home = await new HomePage(visit).OpenAsync();
        await OpenOnDeviceAsync(home);
        await Expect(home.Pill).ToBeVisibleAsync();
        return (visit, home, sent);
    }

    private async Task<(HomePage Home, Sent Sent)> HomeAsync(Visitor? visitor = null)
    {
        var visit = await VisitAsync(host.App, visitor);
        var sent = Sent.By(visit.Page);
        return (await new HomePage(visit).OpenAsync(), sent);
    }

    private static async Task OpenOnDeviceAsync(HomePage home)
    {
        await home.CameraDoor.ClickAsync();
        await HomePage.PlaceOf(home.Notice, "device").CheckAsync();
        await home.KeepAsync("device-notice");
        await home.CameraStart.ClickAsync();
    }

    private static async Task SendPhotoAsync(HomePage home, byte[] photo)
    {
        await home.PhotoDoor.ClickAsync();
        await HomePage.PlaceOf(home.PhotoNotice, "device").CheckAsync();
        await home.KeepAsync("device-photo-notice");
        await home.PhotoField.SetInputFilesAsync(
            new FilePayload { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = photo });
        await home.PhotoButton.ClickAsync();
    }

    [GeneratedRegex(
        """^\{"expression":"[a-z]+","shares":\{("[a-z]+":[01]?\.?\d{0,2},?){7}\}\}$""",
        RegexOptions.None, 1000)]
    private static partial Regex SharesAlone();

    /// <summary>What a page sends.</summary>
    private sealed class Sent
    {
        public ConcurrentQueue<string> Bodies { get; } = new();

        public ConcurrentQueue<string> Sockets { get; } = new();

        public static Sent By(IPage page)
        {
            var sent = new Sent();
            page.Context.Request += (_, request) =>
            {
                if (request.PostDataBuffer is { Length: > 0 } body)
                    sent.Bodies.Enqueue(Encoding.UTF8.GetString(body));
            };
            page.WebSocket += (_, socket) => sent.Sockets.Enqueue(socket.Url);
            return sent;
        }
    }
}
