using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>A camera whose connection hangs, whose server restarts, or for which the server has no room.</summary>
public sealed partial class LiveConnectionTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string LiveAddress = "**/api/v1/expressions/live";
    private const string Own = "Read against your own neutral face.";
    private const string Lost = "The connection to the server is lost. Trying again …";

    private const string HighestBar =
        "Math.max(...[...document.querySelectorAll('[data-bar] meter')].map(each => each.value))";

    private const string HideTab =
        """
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        """;

    // A camera that films what the fake one shows, and sends nothing new while it is frozen, without a word.
    private const string CameraThatFreezes =
        """
        const lend = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getUserMedia = async wanted => {
          const film = document.createElement("video");
          film.muted = true;
          film.srcObject = await lend(wanted);
          await film.play();
          const canvas = document.createElement("canvas");
          canvas.width = 640;
          canvas.height = 480;
          const draw = () => canvas.getContext("2d").drawImage(film, 0, 0, canvas.width, canvas.height);
          setInterval(() => window.isFrozen || draw(), 50);
          return canvas.captureStream();
        };
        """;

    private const string ShowTab = "delete document.hidden, document.dispatchEvent(new Event('visibilitychange'))";

    [Fact]
    public async Task A_connection_that_hangs_is_lost_and_its_last_mood_is_not_shown_as_live()
    {
        var visit = await VisitAsync(host.App);
        var line = await Line.BetweenAsync(visit);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        await Expect(home.Words).ToHaveTextAsync(LooksLike());

        line.Hangs = true;
        await Expect(home.Message).ToHaveTextAsync(Lost);
        await Expect(home.Words).ToHaveTextAsync("Not reading just now");
        await Expect(home.Sure).ToContainTextAsync("Before that: ");
        await Expect(home.Pill).ToContainTextAsync("Not reading");
        await Expect(home.UseNeutral).ToBeDisabledAsync();
        await Expect(home.StopButton).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>(HighestBar));
        await Expect(home.Films).ToHaveCountAsync(12);
        await visit.KeepAsync("live-lost");

        line.Hangs = false;
        await Expect(home.Message).ToBeHiddenAsync();
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
        Assert.True(line.Opened > 1);
    }

    [Fact]
    public async Task A_connection_that_hangs_from_the_start_names_no_mood()
    {
        var visit = await VisitAsync(host.App);
        var line = await Line.BetweenAsync(visit);
        line.Hangs = true;
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();

        await Expect(home.Pill).ToContainTextAsync("Not reading");
        await Expect(home.Message).ToHaveTextAsync(Lost);
        await Expect(home.Words).ToHaveTextAsync("Not reading just now");
        await Expect(home.Sure).ToBeEmptyAsync();
        line.Hangs = false;
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
    }

    [Fact]
    public async Task A_late_answer_of_a_connection_that_was_left_changes_nothing()
    {
        var visit = await VisitAsync(host.App);
        var line = await Line.BetweenAsync(visit);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
        line.Hangs = true;
        await Expect(home.Message).ToHaveTextAsync(Lost);

        line.AnswerLate();
        await visit.Page.EvaluateAsync("new Promise(resolve => setTimeout(resolve, 300))");
        await Expect(home.Message).ToHaveTextAsync(Lost);
        await Expect(home.Words).ToHaveTextAsync("Not reading just now");
    }

    [Fact]
    public async Task After_a_restart_of_the_server_the_persons_neutral_face_and_mood_go_on()
    {
        await using var own = await RunningApp.StartAsync(host.Providers.Settings);
        var visit = await VisitAsync(CameraVideo.Of(Photographs.RestingPerson()), own);
        var home = await WithNeutralFaceAsync(visit);
        var rows = await home.RowsExpressionAsync();

        await own.KillAsync();
        await Expect(home.Message).ToHaveTextAsync(Lost);
        await own.StartAgainAsync();
        await Expect(home.Message).ToBeHiddenAsync();
        await visit.ReadingsAsync(5);
        await Expect(home.NeutralWords).ToHaveTextAsync(Own);
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
        Assert.Equal(rows, await home.RowsExpressionAsync());
    }

    [Fact]
    public async Task The_neutral_face_stays_while_the_tab_is_out_of_sight_and_goes_when_the_person_stops()
    {
        var visit = await VisitAsync(CameraVideo.Of(Photographs.RestingPerson()), host.App);
        var home = await WithNeutralFaceAsync(visit);

        await visit.Page.EvaluateAsync(HideTab);
        await Expect(home.Message).ToContainTextAsync("out of sight");
        await visit.Page.EvaluateAsync(ShowTab);
        await home.AgainButton.ClickAsync();
        await visit.ReadingsAsync(2);
        await Expect(home.NeutralWords).ToHaveTextAsync(Own);

        await home.StopButton.ClickAsync();
        await home.AgainButton.ClickAsync();
        await visit.ReadingsAsync(2);
        await Expect(home.NeutralWords).ToHaveTextAsync("The general reading counts.");
    }

    [Fact]
    public async Task A_server_without_room_is_said_and_the_camera_comes_on_when_there_is_some()
    {
        (string, string) oneCamera = ("Limits__LiveCameras", "1");
        await using var own = await RunningApp.StartAsync([.. host.Providers.Settings, oneCamera]);
        var first = await VisitAsync(own);
        var firstHome = await new HomePage(first).OpenAsync();
        await firstHome.OpenCameraAsync();
        await first.ReadingsAsync(1);

        var second = await VisitAsync(own);
        var home = await new HomePage(second).OpenAsync();
        await home.AskForCameraAsync();
        await Expect(home.Message).ToContainTextAsync("as many cameras as it can just now. Trying again");
        await Expect(home.Words).ToHaveTextAsync("Not reading just now");
        await second.KeepAsync("live-no-room");

        await firstHome.StopButton.ClickAsync();
        await Expect(home.Pill).ToContainTextAsync("Looks ");
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
    }

    [Fact]
    public async Task A_camera_that_goes_dark_is_said()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Words).ToHaveTextAsync(LooksLike());

        await visit.Page.EvaluateAsync(
            """
            Object.defineProperty(cameraNotes.tracks[0], 'muted', { value: true, configurable: true });
            cameraNotes.tracks[0].dispatchEvent(new Event('mute'));
            """);
        await Expect(home.Message).ToContainTextAsync("sends no picture");
        await Expect(home.Words).ToHaveTextAsync("Not reading just now");
        await visit.Page.EvaluateAsync(
            "delete cameraNotes.tracks[0].muted, cameraNotes.tracks[0].dispatchEvent(new Event('unmute'))");
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
    }

    [Fact]
    public async Task A_camera_that_freezes_is_said_and_its_last_mood_is_not_shown_as_live()
    {
        var visit = await VisitAsync(host.App, new() { Before = CameraThatFreezes });
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Words).ToHaveTextAsync(LooksLike());

        await visit.Page.EvaluateAsync("isFrozen = true");
        await Expect(home.Message).ToContainTextAsync("picture stands still");
        await Expect(home.Words).ToHaveTextAsync("Not reading just now");
        await Expect(home.Sure).ToContainTextAsync("Before that: ");
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>(HighestBar));
        await visit.KeepAsync("live-still");

        await visit.Page.EvaluateAsync("isFrozen = false");
        await Expect(home.Message).ToBeHiddenAsync();
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
    }

    [Fact]
    public async Task A_camera_that_never_sends_a_picture_is_said()
    {
        var visit = await VisitAsync(host.App, new() { Before = CameraThatFreezes + "isFrozen = true;" });
        var home = await new HomePage(visit).OpenAsync();
        await home.AskForCameraAsync();

        await Expect(home.Message).ToContainTextAsync("picture stands still");
        await Expect(home.Words).ToHaveTextAsync("Not reading just now");
        await visit.Page.EvaluateAsync("isFrozen = false");
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
    }

    [Fact]
    public async Task Two_clicks_open_one_camera()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await Expect(home.CameraStart).ToBeEnabledAsync();
        await home.CameraStart.EvaluateAsync("button => { button.click(); button.click(); }");
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
        Assert.Equal(1, await visit.CameraCallsAsync());
    }

    private static async Task<HomePage> WithNeutralFaceAsync(Visit visit)
    {
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        await home.UseNeutral.ClickAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync(Own);
        return home;
    }

    [GeneratedRegex("^Looks (close to neutral, a little )?(happy|neutral|surprised|sad|angry|afraid|disgusted)$")]
    private static partial Regex LooksLike();

    /// <summary>Between the page and the server: passes messages on, or hangs and keeps the answers.</summary>
    private sealed class Line
    {
        private readonly List<Action> late = [];
        private int opened;

        public bool Hangs { get; set; }

        public int Opened => opened;

        public static async Task<Line> BetweenAsync(Visit visit)
        {
            var line = new Line();
            await visit.Page.RouteWebSocketAsync(LiveAddress, line.Connect);
            return line;
        }

        /// <summary>Passes on what was kept.</summary>
        public void AnswerLate()
        {
            foreach (var answer in late)
                answer();
        }

        private void Connect(IWebSocketRoute page)
        {
            opened++;
            var server = page.ConnectToServer();
            page.OnMessage(message => Send(server, message));
            server.OnMessage(message =>
            {
                if (Hangs)
                    late.Add(() => Send(page, message));
                else
                    Send(page, message);
            });
        }

        private static void Send(IWebSocketRoute to, IWebSocketFrame message)
        {
            // Each message has both forms here; what is no JSON is a frame.
            if (message.Binary is [(byte)'{', ..])
                to.Send(message.Text!);
            else
                to.Send(message.Binary!);
        }
    }
}
