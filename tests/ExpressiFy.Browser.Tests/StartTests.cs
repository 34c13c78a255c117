using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Five titles a person loves: found while typing, from the keyboard, and without script.</summary>
public sealed class StartTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private static readonly string[] Names = ["shawshank", "godfather", "amelie", "matrix", "casablanca"];

    [Fact]
    public async Task Titles_are_found_while_typing_and_five_are_enough()
    {
        var visit = await VisitAsync(host.App);
        var start = await new StartPage(visit).OpenAsync();
        foreach (var (i, name) in Names.Index())
        {
            await start.Field.FillAsync(name);
            await Expect(start.Heading).ToHaveTextAsync($"Found for “{name}”");
            await Expect(start.Status).ToContainTextAsync($"found for {name}");
            await StartPage.Heart(start.Found.First).ClickAsync();
            if (i == 0)
                await new HomePage(visit).Agree.ClickAsync();
            await Expect(start.Chosen).ToHaveCountAsync(i + 1);
        }

        await Expect(start.Enough).ToBeVisibleAsync();
        await StartPage.Heart(start.Chosen.First).ClickAsync();
        await Expect(start.Chosen).ToHaveCountAsync(4);
        await Expect(start.Enough).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_keyboard_alone_does_it_and_keeps_its_place()
    {
        var visit = await VisitAsync(host.App);
        var start = await new StartPage(visit).OpenAsync();
        await start.Field.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("shawshank");
        await Expect(start.Heading).ToHaveTextAsync("Found for “shawshank”");
        await Expect(start.Field).ToBeFocusedAsync();
        await StartPage.Heart(start.Found.First).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var agree = new HomePage(visit).Agree;
        await Expect(agree).ToBeVisibleAsync(); // a key pressed before the question stands there is lost
        await agree.PressAsync("Enter");
        await Expect(start.Chosen).ToHaveCountAsync(1);
        await Expect(StartPage.Heart(start.Found.First)).ToBeFocusedAsync();
        await Expect(StartPage.Heart(start.Found.First)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_search_without_an_answer_says_what_to_try()
    {
        var visit = await VisitAsync(host.App);
        var start = await new StartPage(visit).OpenAsync();
        await start.Field.FillAsync("zzzzzz");
        await Expect(visit.Page.GetByText("Nothing is called like that here.")).ToBeVisibleAsync();
        await start.Field.FillAsync("");
        await Expect(start.Heading).ToHaveTextAsync("Some to begin with");
    }

    [Fact]
    public async Task Without_script_the_same_forms_do()
    {
        var visit = await VisitAsync(host.App, new() { Script = false });
        var start = await new StartPage(visit).OpenAsync();
        await start.Field.FillAsync("amelie");
        await start.SearchButton.ClickAsync();
        await StartPage.Heart(start.Found.First).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, remember it" }).ClickAsync();
        await Expect(start.Chosen).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Who_asks_for_the_angry_ones_gets_them_in_place_and_a_point_can_be_dragged()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=angry&aim=match");
        await visit.Page.EvaluateAsync("window.stays = true");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show angry ones anyway" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-told]")).ToContainTextAsync("As you asked");

        await visit.Page.GetByText("Details").ClickAsync();
        await visit.Page.Locator("input[name=toArousal]").FillAsync("0.6");
        await home.RowsForAsync("angry", "toward");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stays"));
    }

    [Fact]
    public async Task A_group_gets_a_list_that_says_for_whom()
    {
        var visit = await VisitAsync(host.App);
        await visit.Page.GotoAsync("/together");
        var names = visit.Page.GetByLabel("Name");
        await names.First.FillAsync("Ana");
        await names.Last.FillAsync("Ben");
        await visit.Page.GetByLabel("Feels").First.SelectOptionAsync("sad");
        await visit.Page.GetByLabel("Wants").First.SelectOptionAsync("lift");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find something for all" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-title-id]")).ToHaveCountAsync(12);
        await Expect(visit.Page.Locator("[data-reason]").First).ToContainTextAsync("Ana");
        Assert.Empty(await visit.FlawsAsync());
        await visit.KeepAsync("together-list");
    }
}
