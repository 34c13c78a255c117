using System.Text.Json;
using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>A visit from the first look to the last word, with the camera on one person.</summary>
public sealed partial class StoryTests(Browsers browsers, AppForClass host) : InBrowser(browsers), IClassFixture<AppForClass>
{
    [Fact]
    public async Task A_face_is_read_live_and_films_and_music_follow_until_the_camera_is_stopped()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();

        await Expect(home.Notice).ToBeVisibleAsync();
        await Expect(home.Notice).ToContainTextAsync("expression recognition");
        await Expect(home.CameraDoor).ToBeEnabledAsync();
        Assert.Equal(0, await visit.CameraCallsAsync());

        await home.OpenCameraAsync();
        Assert.Equal(1, await visit.CameraCallsAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("Boolean(cameraNotes.wanted.audio)"));
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
        await Expect(home.Sure).ToHaveTextAsync(Share());
        Assert.Equal(7, await home.Bars.CountAsync());
        Assert.InRange(await visit.Page.EvaluateAsync<double>("[...document.querySelectorAll('[data-bar] meter')].reduce((sum, each) => sum + each.value, 0)"), .98, 1.02);
        Assert.True(await visit.Page.EvaluateAsync<bool>("getComputedStyle(document.querySelector('[data-video]')).transform.startsWith('matrix(-1')"));

        await Expect(home.Films).ToHaveCountAsync(12);
        await Expect(home.Tracks).ToHaveCountAsync(12);
        var looks = await home.RowsExpressionAsync();
        await home.RowsForAsync(looks, "match");
        var card = home.Films.First;
        await Expect(card.Locator("h3")).Not.ToBeEmptyAsync();
        await Expect(card.Locator(".facts")).ToHaveTextAsync(new Regex(@"(19|20)\d\d"));
        await Expect(card.Locator("[data-reason]")).Not.ToBeEmptyAsync();
        await Expect(card.Locator(".links a[href^='https://']").First).ToBeVisibleAsync();
        await card.ScrollIntoViewIfNeededAsync();
        await Expect(card.Locator("[data-rating]")).ToHaveTextAsync("IMDb 7.9/10");

        var matching = await home.TitlesAsync();
        await home.Aim("lift").CheckAsync();
        await home.RowsForAsync(looks, "lift");
        Assert.NotEqual(matching, await home.TitlesAsync());

        await home.Feeling("sad").CheckAsync();
        await home.RowsForAsync("sad", "lift");
        await Expect(home.Words).ToHaveTextAsync("You said: sad");
        await visit.ReadingsAsync(15);
        await Expect(home.Words).ToHaveTextAsync("You said: sad");
        await home.RowsForAsync("sad", "lift");

        await home.AsItLooks.CheckAsync();
        await home.RowsForAsync(looks, "lift");
        await Expect(home.Words).ToHaveTextAsync(LooksLike());

        await home.StopButton.ClickAsync();
        await Expect(home.Message).ToHaveTextAsync("The camera is off. The rows keep your last mood.");
        await Expect(home.OnAir).ToBeHiddenAsync();
        await Expect(home.Words).ToHaveTextAsync("The camera is off");
        Assert.True(await visit.CameraGivenBackAsync());
        await Expect(home.Films).ToHaveCountAsync(12);
        Assert.True(await host.App.KnowsNobodyAsync());
    }

    [Fact]
    public async Task Words_on_titles_are_kept_after_a_yes_then_listed_restored_taken_along_and_erased()
    {
        await using var own = await RunningApp.StartAsync(host.Providers.Settings);
        var visit = await VisitAsync(own);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        var (liked, saved, seen, hidden) = (home.Films.Nth(0), home.Films.Nth(1), home.Tracks.Nth(0), home.Films.Nth(2));
        var hiddenName = await hidden.Locator("h3").InnerTextAsync();

        await HomePage.Say(liked, "like").ClickAsync();
        await Expect(home.Consent).ToBeVisibleAsync();
        Assert.True(await own.KnowsNobodyAsync());
        Assert.DoesNotContain(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "expressify-profile");

        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Liked");
        Assert.Equal(1, await own.CountAsync("profiles"));
        Assert.Equal("Like", await own.ScalarAsync("SELECT kind FROM feedback_events"));

        await HomePage.Say(saved, "save").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        await HomePage.Say(seen, "seen").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Marked as heard");
        await HomePage.Say(hidden, "hide").ClickAsync();
        await Expect(hidden).ToContainTextAsync("you will not see this again");
        await home.Undo.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Taken back");
        await Expect(hidden).Not.ToHaveAttributeAsync("data-hidden", "");
        await HomePage.Say(hidden, "hide").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Hidden");
        await Expect(HomePage.Say(liked, "like")).ToHaveAttributeAsync("aria-pressed", "true");

        var taste = await new TastePage(visit).OpenAsync();
        foreach (var word in new[] { "like", "save", "seen", "hide" })
            await Expect(taste.Titles(word)).ToHaveCountAsync(1);
        await Expect(taste.Titles("hide")).ToContainTextAsync(hiddenName);
        await TastePage.TakeBack(taste.Titles("hide")).ClickAsync();
        await Expect(taste.Titles("hide")).ToHaveCountAsync(0);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => taste.Export.ClickAsync());
        Assert.Equal("expressify-profile.json", download.SuggestedFilename);
        using var export = JsonDocument.Parse(await File.ReadAllBytesAsync(await download.PathAsync()));
        Assert.Contains("film:tt", export.RootElement.GetRawText(), StringComparison.Ordinal);

        await taste.Erase.ClickAsync();
        await taste.ConfirmErase.ClickAsync();
        await Expect(taste.Lead).ToHaveTextAsync("Nothing is remembered of you.");
        Assert.True(await own.KnowsNobodyAsync());
        Assert.DoesNotContain(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "expressify-profile");
        Assert.Empty(own.Outside.Asked);
    }

    [Fact]
    public async Task After_a_no_words_count_on_the_page_and_nothing_is_stored()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");

        await HomePage.Say(home.Films.First, "like").ClickAsync();
        await home.Refuse.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("only on this page, not stored");
        await HomePage.Say(home.Films.Nth(1), "save").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");

        await Expect(home.Consent).ToBeHiddenAsync();
        Assert.True(await host.App.KnowsNobodyAsync());
        Assert.DoesNotContain(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "expressify-profile");
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task The_camera_is_given_back_when_the_tab_is_out_of_sight_and_comes_back_only_when_asked()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();

        await visit.Page.EvaluateAsync("Object.defineProperty(document, 'hidden', { value: true, configurable: true }), document.dispatchEvent(new Event('visibilitychange'))");
        await Expect(home.Message).ToContainTextAsync("out of sight");
        await Expect(home.OnAir).ToBeHiddenAsync();
        Assert.True(await visit.CameraGivenBackAsync());

        await visit.Page.EvaluateAsync("delete document.hidden, document.dispatchEvent(new Event('visibilitychange'))");
        Assert.Equal(1, await visit.CameraCallsAsync());
        await home.AgainButton.ClickAsync();
        await Expect(home.OnAir).ToBeVisibleAsync();
        await visit.ReadingsAsync(1);
    }

    [Fact]
    public async Task Three_seconds_of_a_resting_face_become_its_neutral_and_can_be_forgotten()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        var calibrate = visit.Page.Locator("[data-calibrate]");

        await calibrate.ClickAsync();
        await Expect(calibrate).ToHaveTextAsync(new Regex("Keep still"));
        await Expect(calibrate).ToHaveTextAsync("Forget my neutral face");
        await calibrate.ClickAsync();
        await Expect(calibrate).ToHaveTextAsync(new Regex("^Calibrate"));
    }

    [GeneratedRegex("^Your expression looks (happy|neutral|surprised|sad|angry|afraid|disgusted)$")]
    private static partial Regex LooksLike();

    [GeneratedRegex(@"^(very sure|fairly sure|not so sure|only a guess), \d+ %$")]
    private static partial Regex Share();
}
