using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>With nothing but a keyboard.</summary>
public sealed class KeyboardTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    // Far more presses than the page has targets before any that these tests look for.
    private const int MaxPresses = 40;

    [Fact]
    public async Task From_the_top_of_the_page_a_mood_an_aim_a_like_and_its_undo_are_reached()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await Expect(home.CameraDoor).ToBeEnabledAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, home.MoodDoor("sad"));
        await page.Keyboard.PressAsync("Enter");
        await home.RowsForAsync("sad", "match");

        await TabToAsync(page, home.Aim("lift"));
        await page.Keyboard.PressAsync("Enter");
        await home.RowsForAsync("sad", "lift");
        await Expect(home.Aim("lift")).ToBeFocusedAsync();

        var like = HomePage.Say(home.Films.First, "save");
        await TabToAsync(page, like);
        await page.Keyboard.PressAsync("Enter");
        await Expect(home.Consent).ToBeVisibleAsync();
        await TabToAsync(page, home.Agree);
        await page.Keyboard.PressAsync("Enter");
        await Expect(home.Toast).ToContainTextAsync("Saved");
        await Expect(like).ToBeFocusedAsync();

        await TabToAsync(page, home.Undo);
        await page.Keyboard.PressAsync("Enter");
        await Expect(home.Toast).ToContainTextAsync("Taken back");
        await Expect(like).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(like).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_camera_is_opened_and_stopped()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync());
        await Expect(home.CameraDoor).ToBeEnabledAsync();
        await TabToAsync(page, home.CameraDoor);
        await page.Keyboard.PressAsync("Enter");
        await Expect(home.CameraStart).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(home.Pill).ToBeVisibleAsync();
        await TabToAsync(page, home.StopButton);
        await page.Keyboard.PressAsync("Space");
        await Expect(home.Message).ToContainTextAsync("The camera is off");
        Assert.True(await visit.CameraGivenBackAsync());
    }

    [Fact]
    public async Task Arrow_keys_lead_from_card_to_card_and_two_stops_are_enough_for_each()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync("/?expression=happy&aim=match"));
        var links = page.Locator("[data-row=film] h3 a");
        await links.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(HomePage.Say(home.Films.Nth(1), "save")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(HomePage.Say(home.Films.First, "save")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(links.Nth(1)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("End");
        await Expect(links.Last).ToBeFocusedAsync();
        await Expect(links.Last).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(links.First).ToBeInViewportAsync();
        Assert.Equal(0, await page.EvaluateAsync<double>("scrollX"));
    }

    [Fact]
    public async Task The_pad_for_a_feeling_is_moved_with_arrow_keys()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync("/?expression=sad&aim=lift"));
        await page.Locator("[data-mood-bar] .more > summary").ClickAsync();
        await page.GetByLabel("How pleasant").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await home.RowsForAsync("sad", "toward");
        await Expect(page.Locator("[data-dot]")).ToHaveAttributeAsync("cx", "0.45");
        Assert.EndsWith("aim=toward&toValence=0.45&toArousal=-0.2", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_in_the_question_about_remembering_is_a_no()
    {
        var visit = await VisitAsync(host.App);
        var (page, home) = (visit.Page, await new HomePage(visit).OpenAsync("/?expression=happy&aim=match"));
        await HomePage.Say(home.Films.First, "save").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(home.Consent).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(home.Toast).ToContainTextAsync("not stored");
    }

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (var presses = 0; presses < MaxPresses; presses++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        var focused = await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)");
        Assert.Fail($"{wanted} is not reached with {MaxPresses} presses of the Tab key; the focus is on {focused}.");
    }
}
