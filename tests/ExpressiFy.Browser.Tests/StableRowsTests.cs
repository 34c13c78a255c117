using System.Text.Json;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Rows change with a mood that lasts; a short misreading or a slow provider changes nothing.</summary>
public sealed class StableRowsTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const int Ticks = 10; // a second

    // A guard against a test that never ends, not a limit that is tested.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_short_twitch_now_and_then_changes_neither_words_nor_rows()
    {
        var (face, twitch) = Photographs.TwoExpressions();
        var visit = await VisitAsync(CameraVideo.Of(Ticks, (face, 9), (twitch, 1)), host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);

        await home.CountChangesAsync();
        await visit.ReadingsAsync(50);
        Assert.Equal(0, await home.RowChangesAsync());
        Assert.Single(await home.WordChangesAsync());
    }

    [Fact]
    public async Task A_face_that_really_changes_takes_the_words_and_the_rows_along_once()
    {
        var (first, second) = Photographs.TwoExpressions();
        // The first face stays long enough to be read on a busy machine, the second longer than the test looks.
        var visit = await VisitAsync(CameraVideo.Of(Ticks, (first, 60), (second, 600)), host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        var (before, words) = (await home.RowsExpressionAsync(), await home.Words.InnerTextAsync());
        await home.CountChangesAsync();

        await Expect(home.Words).Not.ToHaveTextAsync(words);
        await Expect(home.Rows).Not.ToHaveAttributeAsync("data-expression", before);
        await visit.ReadingsAsync(20);
        Assert.InRange(await home.RowChangesAsync(), 1, 2);
        await visit.KeepAsync("live-changed");
    }

    [Fact]
    public async Task Cards_under_the_persons_hand_stay_and_new_ones_are_offered()
    {
        var (first, second) = Photographs.TwoExpressions();
        var visit = await VisitAsync(CameraVideo.Of(Ticks, (first, 60), (second, 600)), host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        var titles = await home.TitlesAsync();
        await HomePage.Say(home.Films.First, "save").FocusAsync();

        await Expect(home.Offer).ToBeVisibleAsync();
        Assert.Equal(titles, await home.TitlesAsync());
        await visit.KeepAsync("offer");
        await home.Offer.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(home.Offer).ToBeHiddenAsync();
        await Expect(home.Films.First).Not.ToHaveAttributeAsync("data-title-id", titles[0]);
    }

    [Fact]
    public async Task Cards_do_not_wait_for_providers_that_stay_silent()
    {
        await using var providers = await FakeProviders.StartAsync();
        providers.Hangs = true;
        await using var own = await RunningApp.StartAsync(providers.Settings);
        var visit = await VisitAsync(own);
        var home = await new HomePage(visit).OpenAsync();

        await home.MoodDoor("happy").ClickAsync();
        await home.RowsForAsync("happy", "match");
        await Expect(home.Films.First.Locator("h3")).ToBeVisibleAsync();
        await home.Films.First.ScrollIntoViewIfNeededAsync();
        await visit.Page.WaitForFunctionAsync("document.querySelector('[data-art]').naturalWidth > 0");

        // The providers have been asked and have not answered, and another list comes all the same.
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-pending]').length > 0");
        await providers.Asked.WaitAsync(LongestWait);
        await home.SayAsync("sad");
        await home.RowsForAsync("sad", "match");
    }

    [Fact]
    public async Task A_program_that_asks_the_outside_world_is_noticed()
    {
        await using var curious = await RunningApp.StartAsync(
            ("Content__Deezer__BaseAddress", "https://api.deezer.invalid/"));
        using var http = new HttpClient { BaseAddress = new(curious.Address) };
        using var titles = JsonDocument.Parse(await http.GetStringAsync("/api/v1/titles?medium=track&take=1"));
        var id = titles.RootElement.GetProperty("titles")[0].GetProperty("id").GetString();
        using var answer = await http.GetAsync($"/api/v1/titles/{id}/content");
        const string tunnel = "CONNECT api.deezer.invalid:443";
        Assert.Contains(curious.Outside.Asked, line => line.StartsWith(tunnel, StringComparison.Ordinal));
    }
}
