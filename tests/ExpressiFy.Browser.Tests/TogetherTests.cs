using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>One list for several people, on a wide screen and on a phone.</summary>
public sealed class TogetherTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task The_list_is_in_view_without_scrolling(int width, int height)
    {
        var visit = await VisitAsync(host.App);
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, height);
        var form = await new GroupForm(visit).FillAsync();
        await page.Keyboard.PressAsync("End");
        await form.Find.ClickAsync();
        await Expect(form.Cards).ToHaveCountAsync(12);
        await Expect(page.GetByText("Great for", new() { Exact = false }).First).ToBeVisibleAsync();

        Assert.Equal(0, await page.EvaluateAsync<int>("() => scrollY"));
        var pick = await BottomOfAsync(page, ".pick .actions");
        var bar = width < 768 ? 64 : 0;
        Assert.InRange(pick, 0, height - bar);
        // Of the row below, at least the pictures.
        Assert.InRange(await BottomOfAsync(page, "#list li .art"), 0, height - bar);
    }

    [Fact]
    public async Task A_code_that_opens_nothing_is_drawn_in_place_of_the_list_and_keeps_what_was_filled_in()
    {
        var visit = await VisitAsync(host.App);
        var page = visit.Page;
        var form = await new GroupForm(visit).FillAsync();
        await page.GetByText("Their taste, if they like").Nth(0).ClickAsync();
        await form.Code(0).FillAsync("nonsense");
        await form.Find.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "That code opens nothing." })).ToBeVisibleAsync();
        await Expect(form.Name(0)).ToHaveValueAsync("Ana");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on without codes" }).ClickAsync();
        await Expect(form.Cards).ToHaveCountAsync(12);
    }

    private static Task<int> BottomOfAsync(IPage page, string selector) => page.Locator(selector).First
        .EvaluateAsync<int>("element => Math.round(element.getBoundingClientRect().bottom)");
}
