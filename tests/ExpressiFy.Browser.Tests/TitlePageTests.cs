using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>A title's own page.</summary>
public sealed class TitlePageTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string Film = "/title/film:tt0045152";
    private const string Path = Film + "?expression=sad&aim=lift";

    [Fact]
    public async Task Stars_and_signs_replace_each_other_and_undo_brings_the_last_one_back()
    {
        var page = await OpenAsync(Path);
        await Stars(page, 3).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, remember it" }).ClickAsync();
        await Expect(page.Locator("[data-toast]")).ToContainTextAsync("Rated 3 of 5: Singin' in the Rain");
        await Stars(page, 5).ClickAsync();
        await Expect(page.Locator("[data-toast]")).ToContainTextAsync("Rated 5 of 5");
        await Expect(Stars(page, 3)).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Locator("[data-toast-undo]").ClickAsync();
        await Expect(Stars(page, 3)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Stars(page, 5)).ToHaveAttributeAsync("aria-pressed", "false");

        await Sign(page, "happy").ClickAsync();
        await Sign(page, "fear").ClickAsync();
        await Expect(Sign(page, "happy")).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(page.Locator("[data-toast]")).ToContainTextAsync("It left you afraid");

        await page.ReloadAsync();
        await Expect(Stars(page, 3)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Sign(page, "fear")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task All_of_it_is_reached_by_keys()
    {
        var page = await OpenAsync(Path);
        await page.Locator("main").FocusAsync();
        var reached = new List<string>();
        for (var press = 0; press < 30; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>(
                "(e => e.getAttribute('aria-label') ?? e.textContent.trim())(document.activeElement)"));
        }

        string[] wanted =
        [
            "Where to watch", "Save: Singin' in the Rain", "Choose your services", "happy: how", "5 of 5 stars",
            "Hide it",
        ];
        var places = wanted.Select(name =>
            reached.FindIndex(label => label.StartsWith(name, StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task The_camera_stays_on_and_the_page_says_why_the_title_suits_the_face()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films.First).ToBeVisibleAsync();
        await home.Films.First.Locator("h3 a").ClickAsync();

        var page = visit.Page;
        await Expect(page.Locator("[data-title-page]")).ToBeVisibleAsync();
        await Expect(home.Pill).ToBeVisibleAsync();
        await Expect(page.Locator("[data-why]")).ToContainTextAsync("You look ");
        await Expect(page.Locator("[data-map]")).ToContainTextAsync("From your face to this film");
        Assert.DoesNotContain("expression", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("shares", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_shared_by_a_link_in_the_clipboard()
    {
        var page = await OpenAsync("/?expression=sad&aim=lift");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("delete Navigator.prototype.share");
        await page.Locator("[data-row=film] a[data-share]").ClickAsync();
        await Expect(page.Locator("[data-toast]")).ToContainTextAsync("The link to this list is copied.");
        var link = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("/list?titles=film:", link, StringComparison.Ordinal);
        Assert.DoesNotContain("sad", link, StringComparison.Ordinal);

        var names = await page.Locator("[data-row=film] h3").AllInnerTextsAsync();
        await page.GotoAsync(link);
        Assert.Equal(names, await page.Locator("[data-title-id] h3").AllInnerTextsAsync());
    }

    private static ILocator Stars(IPage page, int count) => page.Locator($"[data-stars='{count}']");

    private static ILocator Sign(IPage page, string mood) => page.Locator($"[data-left={mood}]");

    private async Task<IPage> OpenAsync(string path)
    {
        var visit = await VisitAsync(host.App);
        await visit.Page.GotoAsync(path);
        return visit.Page;
    }
}
