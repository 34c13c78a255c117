using ExpressiFy.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Pages;

/// <summary>Five titles a person loves.</summary>
internal sealed class StartPage(Visit visit)
{
    private readonly IPage page = visit.Page;

    public ILocator Field => page.GetByRole(AriaRole.Searchbox);

    public ILocator SearchButton => page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true });

    public ILocator Status => page.Locator("[data-start-status]");

    /// <summary>The section of chosen titles.</summary>
    public ILocator Chosen => page.Locator("section[aria-labelledby=chosen-title] [data-title-id]");

    /// <summary>What the search found, or suggestions.</summary>
    public ILocator Found => page.Locator("section[aria-labelledby=found-title] [data-title-id]");

    public ILocator Heading => page.Locator("#found-title");

    public ILocator Enough => page.GetByText("That is enough to begin with.");

    public static ILocator Heart(ILocator title) => title.Locator("[data-say=like]");

    public async Task<StartPage> OpenAsync(string path = "/start")
    {
        await page.GotoAsync(path);
        return this;
    }
}
