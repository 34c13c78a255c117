using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Back and forward: words, choices and rows are those of the address.</summary>
public sealed class HistoryTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    [Fact]
    public async Task Back_and_forward_bring_the_rows_and_words_of_the_address()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await IsForAsync(visit, home, "happy", "match");
        await visit.Page.GotoAsync("/?expression=sad&aim=calm");
        await IsForAsync(visit, home, "sad", "calm");

        await visit.Page.GoBackAsync();
        await IsForAsync(visit, home, "happy", "match");
        await visit.Page.GoForwardAsync();
        await IsForAsync(visit, home, "sad", "calm");
    }

    /// <summary>A choice on the page changes its address; browsers bring forms back as they were left.</summary>
    [Fact]
    public async Task Back_to_a_page_on_which_another_mood_was_chosen_brings_that_mood()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await home.SayAsync("angry");
        await home.Aim("lift").ClickAsync();
        await IsForAsync(visit, home, "angry", "lift");
        var titles = await home.TitlesAsync();
        await visit.Page.GotoAsync("/privacy");

        await visit.Page.GoBackAsync();
        await IsForAsync(visit, home, "angry", "lift");
        Assert.Equal(titles, await home.TitlesAsync());
    }

    /// <summary>The choice fails, so that the form may be left in another state than the address.</summary>
    [Fact]
    public async Task Back_to_a_page_that_was_left_while_its_rows_were_on_the_way_brings_those_of_the_address()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await visit.Page.RouteAsync("**/rows?*", _ => Task.CompletedTask);
        await home.SayAsync("sad");
        await Expect(visit.Page.Locator("#rows")).ToHaveAttributeAsync("aria-busy", "true");
        await visit.Page.GotoAsync("/privacy");
        await visit.Page.UnrouteAsync("**/rows?*");

        await visit.Page.GoBackAsync();
        await IsForAsync(visit, home, "happy", "match");
        await home.SayAsync("sad");
        await IsForAsync(visit, home, "sad", "match");
    }

    [Fact]
    public async Task Back_from_a_first_choice_is_the_first_page()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.MoodDoor("sad").ClickAsync();
        await IsForAsync(visit, home, "sad", "match");

        await visit.Page.GoBackAsync();
        await Expect(home.CameraDoor).ToBeVisibleAsync();
        await Expect(home.Tonight).ToBeVisibleAsync();
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GoForwardAsync();
        await IsForAsync(visit, home, "sad", "match");
    }

    /// <summary>Mood, aim and list are taken back one by one, without the page being loaded again.</summary>
    [Fact]
    public async Task Back_takes_each_choice_beside_the_rows_back()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await visit.Page.EvaluateAsync("window.isSame = true");
        var titles = await home.TitlesAsync();
        await home.SayAsync("sad");
        await IsForAsync(visit, home, "sad", "match");
        await home.Aim("lift").ClickAsync();
        await IsForAsync(visit, home, "sad", "lift");
        var lifting = await home.TitlesAsync();
        await home.Others.ClickAsync();
        await Expect(home.Rows).ToHaveAttributeAsync("data-seed", "1");

        await visit.Page.GoBackAsync();
        await Expect(home.Rows).ToHaveAttributeAsync("data-seed", "0");
        Assert.Equal(lifting, await home.TitlesAsync());
        await visit.Page.GoBackAsync();
        await IsForAsync(visit, home, "sad", "match");
        await visit.Page.GoBackAsync();
        await IsForAsync(visit, home, "happy", "match");
        Assert.Equal(titles, await home.TitlesAsync());
        await visit.Page.GoForwardAsync();
        await IsForAsync(visit, home, "sad", "match");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.isSame"));
        await visit.Page.ReloadAsync();
        await IsForAsync(visit, home, "sad", "match");
    }

    [Fact]
    public async Task Back_brings_the_pick_before_and_another_tab_changes_nothing()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=sad&aim=lift");
        var first = await home.Pick.GetAttributeAsync("data-title-id");
        await home.Alternatives.First.ClickAsync();
        await Expect(home.Pick).Not.ToHaveAttributeAsync("data-title-id", first!);
        var other = await home.Pick.GetAttributeAsync("data-title-id");
        var tab = await visit.Page.Context.NewPageAsync();
        await tab.GotoAsync(new Uri(new Uri(visit.Page.Url), "/?expression=angry&aim=calm").AbsoluteUri);

        await visit.Page.ReloadAsync();
        await Expect(home.Pick).ToHaveAttributeAsync("data-title-id", other!);
        await visit.Page.GoBackAsync();
        await Expect(home.Pick).ToHaveAttributeAsync("data-title-id", first!);
        await IsForAsync(visit, home, "sad", "lift");
        Assert.Contains("expression=angry&aim=calm", tab.Url, StringComparison.Ordinal);
    }

    /// <summary>What was read stands nowhere that outlives the page.</summary>
    [Fact]
    public async Task Back_from_a_mood_that_was_said_beside_the_camera_follows_the_face_again()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await home.RowsForReadingAsync();
        await home.Aim("calm").ClickAsync();
        await Expect(home.Rows).ToHaveAttributeAsync("data-aim", "calm");
        await home.SayAsync("sad");
        await IsForAsync(visit, home, "sad", "calm", hasCamera: true);

        await visit.Page.GoBackAsync();
        await HomePage.PressedAsync(home.AsItLooks);
        await HomePage.PressedAsync(home.Aim("calm"));
        await home.RowsForReadingAsync();
        await Expect(home.Pill).ToBeVisibleAsync();
        Assert.EndsWith("/?aim=calm", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GoBackAsync();
        await HomePage.PressedAsync(home.Aim("match"));
        await home.RowsForReadingAsync();
        await Expect(home.Pill).ToBeVisibleAsync();
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
        var state = await visit.Page.EvaluateAsync<string>("JSON.stringify(history.state)");
        Assert.DoesNotMatch("happy|sad|shares|expression", state);
        await visit.Page.GoForwardAsync();
        await visit.Page.GoForwardAsync();
        await IsForAsync(visit, home, "sad", "calm", hasCamera: true);
    }

    private static async Task IsForAsync(
        Visit visit, HomePage home, string expression, string aim, bool hasCamera = false)
    {
        await home.RowsForAsync(expression, aim);
        await HomePage.PressedAsync(home.Feeling(expression));
        await HomePage.PressedAsync(home.Aim(aim));
        await Expect(hasCamera ? home.Words : home.Picked).ToContainTextAsync(expression);
        Assert.Contains($"expression={expression}", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains(expression, await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }
}
