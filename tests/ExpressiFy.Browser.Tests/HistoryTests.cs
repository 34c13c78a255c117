using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Back and forward: words, choices and rows are those of the address.</summary>
public sealed class HistoryTests(Browsers browsers, AppForClass host)
    : InBrowser(browsers), IClassFixture<AppForClass>
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

    private static async Task IsForAsync(Visit visit, HomePage home, string expression, string aim)
    {
        await home.RowsForAsync(expression, aim);
        await HomePage.PressedAsync(home.Feeling(expression));
        await HomePage.PressedAsync(home.Aim(aim));
        await Expect(home.Picked).ToContainTextAsync(expression);
        Assert.Contains($"expression={expression}", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains(expression, await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }
}
