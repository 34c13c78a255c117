using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>The camera stays on while pages change, until the person says so.</summary>
public sealed partial class CameraStaysTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    // Shifts within half a second of a press are expected by the person, and not counted; see web.dev/cls.
    private const string CountShifts =
        """
        window.shifts = { sum: 0, worst: [] };
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            shifts.sum += entry.value;
            const names = entry.sources.map(each => each.node?.outerHTML?.slice(0, 80));
            shifts.worst.push(`${entry.value.toFixed(3)} ${names.join(" ")}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
        """;

    [Fact]
    public async Task Five_pages_are_walked_over_one_unbroken_socket()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        var (opened, closed) = (0, 0);
        page.WebSocket += (_, socket) =>
        {
            opened++;
            socket.Close += (_, _) => closed++;
        };
        await home.OpenCameraAsync();
        await home.RowsForReadingAsync();
        var titles = await home.TitlesAsync();

        foreach (var title in (string[])["Library", "Together"])
        {
            await FollowAsync(page, ".tabs", title);
            await Expect(page).ToHaveTitleAsync($"{title} – ExpressiFy");
            await StillReadsAsync(visit, home);
        }

        await FollowAsync(page, "#menu", "Privacy");
        await Expect(page.Locator("main h1")).ToContainTextAsync("rivacy");
        await StillReadsAsync(visit, home);
        await page.GoBackAsync();
        await Expect(page).ToHaveTitleAsync("Together – ExpressiFy");
        await StillReadsAsync(visit, home);

        await FollowAsync(page, ".tabs", "Tonight");
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
        await StillReadsAsync(visit, home);
        // What was suggested before is still there.
        Assert.Equal(titles, await home.TitlesAsync());
        Assert.Equal(1, await visit.CameraCallsAsync());
        Assert.Equal((1, 0), (opened, closed));
        await visit.KeepAsync("camera-stays");
    }

    [Fact]
    public async Task The_pill_stops_the_camera_on_any_page_and_says_so()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await home.OpenCameraAsync();
        await FollowAsync(page, ".tabs", "Library");
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        await Expect(home.Pill).ToContainTextAsync("Looks ");

        await home.PillStop.ClickAsync();
        await Expect(page.Locator("[data-camera-pill]")).ToContainTextAsync("The camera is off");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        Assert.True(await visit.CameraGivenBackAsync());
        await Expect(page.Locator("[data-camera-pill]")).ToBeHiddenAsync();
        await FollowAsync(page, ".tabs", "Tonight");
        await Expect(home.CameraDoor).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Hiding_the_tab_stops_the_camera_on_any_page()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await home.OpenCameraAsync();
        await FollowAsync(page, ".tabs", "Library");
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        await page.EvaluateAsync(
            """
            Object.defineProperty(document, 'hidden', { value: true, configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));
            """);
        await Expect(home.Pill).ToBeHiddenAsync();
        Assert.True(await visit.CameraGivenBackAsync());
    }

    [Fact]
    public async Task A_page_that_does_not_come_does_not_stop_the_camera()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await home.OpenCameraAsync();
        await page.RouteAsync("**/library", route => route.AbortAsync());
        await FollowAsync(page, ".tabs", "Library");
        await Expect(page.Locator(".page-problem")).ToContainTextAsync("The page did not open.");
        await StillReadsAsync(visit, home);
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Narrow)]
    public async Task Opening_the_camera_needs_no_scroll_takes_the_focus_and_moves_nothing(object screen)
    {
        var visit = await VisitAsync(host.App, new() { Before = CountShifts });
        await visit.LookInAsync((Screen)screen, dark: true);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await home.OpenCameraAsync();
        await Expect(home.Panel).ToBeFocusedAsync();
        await home.RowsForReadingAsync();
        await Expect(home.Words).ToHaveTextAsync(LooksLike());

        var height = page.ViewportSize!.Height;
        foreach (var part in (ILocator[])[page.Locator("[data-cam]"), home.Words, home.StopButton])
        {
            var box = (await part.BoundingBoxAsync())!;
            Assert.InRange(box.Y, 0, height - box.Height);
        }

        await visit.ReadingsAsync(20);
        var shifts = await page.EvaluateAsync<double>("shifts.sum");
        var worst = string.Join('\n', await page.EvaluateAsync<string[]>("shifts.worst"));
        Assert.True(shifts <= .02, $"CLS {shifts}:\n{worst}");
    }

    /// <summary>The whole box and some forehead above it.</summary>
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Narrow)]
    public async Task The_whole_face_is_in_view(object screen)
    {
        var visit = await VisitAsync(host.App);
        await visit.LookInAsync((Screen)screen, dark: false);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.FaceMarks).ToHaveCountAsync(1);
        await visit.ReadingsAsync(5);
        var face = (await home.FaceMarks.BoundingBoxAsync())!;
        var frame = (await visit.Page.Locator("[data-cam]").BoundingBoxAsync())!;
        Assert.InRange(face.Y, frame.Y + (face.Height * .2), frame.Y + frame.Height - face.Height);
        Assert.InRange(face.X, frame.X, frame.X + frame.Width - face.Width);
    }

    [Fact]
    public async Task On_a_phone_the_field_stays_in_view_as_a_bar()
    {
        var visit = await VisitAsync(host.App);
        await visit.LookInAsync(Screen.Narrow, dark: false);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await home.RowsForReadingAsync();
        await visit.Page.EvaluateAsync("scrollTo(0, 1500)");
        await visit.ReadingsAsync(2);
        var bar = (await visit.Page.Locator("[data-field]").BoundingBoxAsync())!;
        Assert.Equal((0, 56), (Math.Round(bar.Y), Math.Round(bar.Height)));
        await Expect(home.StopButton).ToBeInViewportAsync();
        await visit.KeepAsync("stage-bar");
    }

    [Fact]
    public async Task One_of_several_faces_is_chosen_by_keyboard_and_leads()
    {
        var visit = await VisitAsync(CameraVideo.Of(Photographs.ThreePeople()), host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.FaceMarks).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator("[data-for-all]")).ToHaveTextAsync("Find for all 3");

        var other = home.FaceMarks.And(visit.Page.Locator("[aria-pressed=false]")).Last;
        var label = await other.GetAttributeAsync("aria-label");
        var number = Regex.Match(label!, "Face ([0-9])").Groups[1].Value;
        await other.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".face[data-leads]")).ToHaveAttributeAsync(
            "aria-label", new Regex($"^Face {number} of 3, looks [a-z]+, counts$"));
        await visit.KeepAsync("several-faces-chosen");
    }

    [Fact]
    public async Task All_faces_in_view_get_a_list_together_and_no_address_says_how_they_look()
    {
        var visit = await VisitAsync(CameraVideo.Of(Photographs.ThreePeople()), host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await home.OpenCameraAsync();
        await Expect(home.FaceMarks).ToHaveCountAsync(3);
        await page.Locator("[data-for-all]").ClickAsync();

        await Expect(page).ToHaveTitleAsync(new Regex("Together|all of you"));
        foreach (var name in (string[])["Left", "Middle", "Right"])
            await Expect(page.Locator("summary").GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("main [data-title-id]").First).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync($"{host.App.Address}/together");
        await StillReadsAsync(visit, home);
        await visit.KeepAsync("together-faces");
    }

    [Fact]
    public async Task A_form_that_is_posted_does_not_stop_the_camera()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await home.OpenCameraAsync();
        await home.RowsForReadingAsync();
        await page.Locator("#rows h3 a").First.EvaluateAsync("link => link.click()");
        await Expect(page.Locator("[data-title-page]")).ToBeVisibleAsync();
        await page.EvaluateAsync(
            """
            const form = Object.assign(document.createElement("form"), { method: "post", action: "/photo" });
            document.querySelector("main").append(form);
            form.requestSubmit();
            """);
        await Expect(page.Locator("main h1")).ToHaveTextAsync("That could not be read");
        await StillReadsAsync(visit, home);
    }

    private static async Task StillReadsAsync(Visit visit, HomePage home)
    {
        await Expect(home.Pill).ToBeVisibleAsync();
        await visit.ReadingsAsync(2);
    }

    private static Task FollowAsync(IPage page, string place, string label) =>
        page.Locator(place).GetByText(label).First.EvaluateAsync("link => link.click()");

    [GeneratedRegex("^Looks (close to neutral, a little )?(happy|neutral|surprised|sad|angry|afraid|disgusted)$")]
    private static partial Regex LooksLike();
}
