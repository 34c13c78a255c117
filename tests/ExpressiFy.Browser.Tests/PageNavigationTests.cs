using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Links and forms that only ask: the document stays, and its content is that of the next page.</summary>
public sealed class PageNavigationTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string Mark = "window.mark = 'the same document'";
    private const string IsMarked = "window.mark === 'the same document'";

    [Fact]
    public async Task A_link_brings_content_title_current_link_focus_and_news_into_the_same_document()
    {
        var (visit, page) = await OpenAsync("/?expression=sad&aim=lift");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mood", "sad");

        await FollowAsync(page, "Library");
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        await Expect(page.Locator("main h1")).ToHaveTextAsync("Your library");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mood", "neutral");
        await Expect(page.Locator("header [aria-current]")).ToHaveTextAsync("Library");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Status).GetByText("Library – ExpressiFy")).ToHaveCountAsync(1);
        Assert.EndsWith("/library", visit.Page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>(IsMarked));
    }

    [Fact]
    public async Task Back_and_forward_bring_pages_to_where_they_were_scrolled()
    {
        var (visit, page) = await OpenAsync("/");
        await visit.LookInAsync(Screen.Narrow, dark: false); // long enough to be scrolled
        await new HomePage(visit).MoodDoor("sad").ClickAsync();
        await Expect(page.Locator("[data-rows][data-expression=sad]")).ToBeVisibleAsync();
        await page.EvaluateAsync("scrollTo(0, 300)");
        await UntilAsync(page, "history.state.scroll === 300");
        await FollowAsync(page, "Together");
        await Expect(page).ToHaveTitleAsync("Together – ExpressiFy");
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));

        await page.GoBackAsync();
        await Expect(page.Locator("[data-rows]")).ToBeVisibleAsync();
        await UntilAsync(page, "scrollY === 300");
        await page.GoForwardAsync();
        await Expect(page).ToHaveTitleAsync("Together – ExpressiFy");
        await UntilAsync(page, "scrollY === 0");
        Assert.True(await page.EvaluateAsync<bool>(IsMarked));
    }

    [Fact]
    public async Task A_page_that_does_not_come_leaves_all_as_it_was_and_says_so()
    {
        var (_, page) = await OpenAsync("/together");
        await page.RouteAsync("**/library", route => route.AbortAsync());
        await FollowAsync(page, "Library");

        var problem = page.Locator(".page-problem");
        await Expect(problem).ToContainTextAsync("The page did not open. The server cannot be reached.");
        await Expect(page).ToHaveTitleAsync("Together – ExpressiFy");
        await Expect(page.Locator("main")).Not.ToHaveAttributeAsync("aria-busy", "true");
        Assert.EndsWith("/together", page.Url, StringComparison.Ordinal);

        await page.UnrouteAsync("**/library");
        await problem.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        await Expect(problem.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>(IsMarked));
    }

    /// <summary>The browser has changed the address before the page is asked for.</summary>
    [Fact]
    public async Task Back_to_a_page_that_does_not_come_keeps_page_and_address()
    {
        var (_, page) = await OpenAsync("/together");
        await FollowAsync(page, "Library");
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        await page.RouteAsync("**/together", route => route.FulfillAsync(new() { Status = 503 }));
        await page.EvaluateAsync("history.back()");

        var problem = page.Locator(".page-problem");
        await Expect(problem).ToContainTextAsync("The page did not open. The server is too busy just now.");
        await Expect(page).ToHaveURLAsync($"{host.App.Address}/library");
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");

        await page.UnrouteAsync("**/together");
        await problem.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Together – ExpressiFy");
        await page.GoForwardAsync();
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
    }

    [Fact]
    public async Task A_slow_page_is_said_to_be_on_its_way_and_gives_way_to_another()
    {
        var (_, page) = await OpenAsync("/privacy");
        await page.RouteAsync("**/library", _ => Task.CompletedTask);
        await FollowAsync(page, "Library");
        await Expect(page.Locator("main")).ToHaveAttributeAsync("aria-busy", "true");

        await FollowAsync(page, "Together");
        await Expect(page).ToHaveTitleAsync("Together – ExpressiFy");
        await Expect(page.Locator("main")).Not.ToHaveAttributeAsync("aria-busy", "true");
        Assert.EndsWith("/together", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>(IsMarked));
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_a_redirect_shows_where_it_leads()
    {
        var (_, page) = await OpenAsync("/privacy");
        await ClickAsync(page, "/nowhere");
        await Expect(page.Locator("main h1")).ToHaveTextAsync("There is nothing here");
        Assert.EndsWith("/nowhere", page.Url, StringComparison.Ordinal);

        await ClickAsync(page, "/taste");
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        await Expect(page).ToHaveURLAsync($"{host.App.Address}/library");
        Assert.True(await page.EvaluateAsync<bool>(IsMarked));
    }

    [Fact]
    public async Task What_is_no_page_and_what_asks_for_a_new_tab_is_left_to_the_browser()
    {
        var (_, page) = await OpenAsync("/privacy");
        var opened = await page.Context.RunAndWaitForPageAsync(() =>
            page.Locator(".tabs").GetByText("Library").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] }));
        await opened.CloseAsync();
        Assert.True(await page.EvaluateAsync<bool>(IsMarked));

        await ClickAsync(page, "/licences/lucide.txt");
        await Expect(page.Locator("body")).ToContainTextAsync("ISC License");
        Assert.False(await page.EvaluateAsync<bool>(IsMarked));
    }

    /// <summary>Rows that come late must not change the address, the title or the colours of another page.</summary>
    [Fact]
    public async Task Scripts_of_a_page_that_was_left_change_nothing_more()
    {
        var (visit, page) = await OpenAsync("/?expression=happy&aim=match");
        var answer = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/rows?*", route =>
        {
            answer.TrySetResult(route);
            return Task.CompletedTask;
        });
        await new HomePage(visit).SayAsync("sad");
        var rows = await answer.Task;
        await FollowAsync(page, "Library");
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        await rows.FulfillAsync(new() { Status = 200, Body = "<div data-rows></div>" })
            .ContinueWith(_ => { }, TaskScheduler.Default);

        await page.WaitForTimeoutAsync(300);
        await Expect(page).ToHaveTitleAsync("Library – ExpressiFy");
        Assert.EndsWith("/library", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mood", "neutral");
    }

    private async Task<(Visit Visit, IPage Page)> OpenAsync(string path)
    {
        var visit = await VisitAsync(host.App);
        await visit.Page.GotoAsync(path);
        await visit.Page.EvaluateAsync(Mark);
        return (visit, visit.Page);
    }

    private static async Task UntilAsync(IPage page, string condition)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await page.EvaluateAsync<bool>(condition))
            await Task.Delay(20, timeout.Token);
    }

    private static Task FollowAsync(IPage page, string label) =>
        page.Locator(".tabs").GetByText(label).EvaluateAsync("link => link.click()");

    private static Task ClickAsync(IPage page, string address) => page.EvaluateAsync(
        "address => { const link = document.createElement('a'); link.href = address; "
        + "document.querySelector('main').append(link); link.click(); }",
        address);
}
