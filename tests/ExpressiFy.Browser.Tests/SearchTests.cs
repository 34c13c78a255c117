using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Suggestions while one types, by keyboard, by hand, and a search without script.</summary>
public sealed class SearchTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    [Fact]
    public async Task Suggestions_are_chosen_with_arrows_and_followed_with_Enter()
    {
        var page = (await VisitAsync(host.App)).Page;
        await page.GotoAsync("/search");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search films, series and music" });
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("inceptoin");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToContainTextAsync("Inception");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", "search-option-0");
        await Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "false");

        await page.Keyboard.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("inceptoin");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/title/film:tt1375666$"));
    }

    [Fact]
    public async Task Enter_searches_when_no_suggestion_is_chosen_and_back_returns()
    {
        var page = (await VisitAsync(host.App)).Page;
        await page.GotoAsync("/search");
        await page.Locator("#search-q").FillAsync("godfater");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"/search\?q=godfater$"));
        await Expect(page.Locator(".entries h3").First).ToHaveTextAsync("The Godfather");
        await page.GoBackAsync();
        await Expect(page.Locator("#decades-title")).ToBeVisibleAsync();
    }
}
