using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Titles of the library are chosen by keyboard, changed together, and changed back.</summary>
public sealed class LibraryTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const int Titles = 60;

    [Fact]
    public async Task Several_titles_are_chosen_with_keys_over_pages_hidden_and_brought_back()
    {
        var (visit, library) = await LibraryAsync();
        var keyboard = visit.Page.Keyboard;
        await library.Select.FocusAsync();
        await keyboard.PressAsync("Enter");
        await library.Boxes.First.FocusAsync();
        await keyboard.PressAsync("Space");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Shift+ArrowDown");
        await Expect(library.Boxes.Nth(2)).ToBeFocusedAsync();
        await Expect(library.Selected).ToHaveTextAsync("3 selected");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).PressAsync("Enter");
        await Expect(library.Boxes).ToHaveCountAsync(10);
        await Expect(library.Selected).ToHaveTextAsync("3 selected");
        await library.Boxes.First.FocusAsync();
        await keyboard.PressAsync("Control+a");
        await Expect(library.Selected).ToHaveTextAsync("13 selected");

        await library.WithChosen("Hide").PressAsync("Enter");
        await Expect(library.Count("hidden")).ToHaveTextAsync("13");
        var home = new HomePage(visit);
        await Expect(home.Toast).ToContainTextAsync("Hidden: 13 titles");
        await Expect(library.Boxes).ToHaveCountAsync(0);
        await home.Undo.PressAsync("Enter");
        await Expect(library.Count("hidden")).ToHaveTextAsync("0");
        Assert.Equal("/library?page=2", await visit.Page.EvaluateAsync<string>("location.pathname + location.search"));
    }

    [Fact]
    public async Task How_the_last_title_left_one_is_answered_on_the_page_and_can_be_undone()
    {
        var (visit, library) = await LibraryAsync();
        var home = new HomePage(visit);
        var question = visit.Page.Locator("[data-last-seen]");
        var name = await question.Locator("[data-name]").InnerTextAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "surprised" }).ClickAsync();
        await Expect(home.Toast).ToContainTextAsync($"Left you surprised: {name}");
        await Expect(library.Titles.Filter(new() { HasText = "left you surprised" })).ToContainTextAsync(name);
        await home.Undo.ClickAsync();
        await Expect(library.Titles.Filter(new() { HasText = "left you surprised" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_row_keeps_its_place_and_the_focus_when_it_is_changed()
    {
        var (visit, library) = await LibraryAsync();
        var row = library.Titles.Nth(5);
        var id = await row.GetAttributeAsync("data-title-id");
        await LibraryPage.ChangeAsync(row, "Save for later");
        await Expect(row).ToContainTextAsync("saved");
        await Expect(row).ToHaveAttributeAsync("data-title-id", id!);
        await Expect(row.GetByRole(AriaRole.Button, new() { Name = "More about" })).ToBeFocusedAsync();
    }

    // Marks titles as seen by the API, as the page of a visitor who agreed.
    private async Task<(Visit Visit, LibraryPage Library)> LibraryAsync()
    {
        const string Fill =
            """
            async count => {
              const post = (path, body) => fetch(path, {
                method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
              });
              await post("/api/v1/profile", {});
              const { titles } = await (await fetch(`/api/v1/titles?medium=film&take=${count}`)).json();
              for (const { id } of titles) await post("/api/v1/feedback", { titleId: id, kind: "seen", on: true });
            }
            """;
        var visit = await VisitAsync(host.App);
        await visit.Page.GotoAsync("/start");
        await visit.Page.EvaluateAsync(Fill, Titles);
        var library = await new LibraryPage(visit).OpenAsync();
        await Expect(library.Titles).ToHaveCountAsync(50);
        return (visit, library);
    }
}
