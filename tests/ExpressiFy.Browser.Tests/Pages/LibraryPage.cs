using ExpressiFy.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Pages;

/// <summary>What is remembered of the visitor.</summary>
internal sealed class LibraryPage(Visit visit)
{
    private readonly IPage page = visit.Page;

    public ILocator Export => page.GetByRole(AriaRole.Link, new() { Name = "Export" });

    public ILocator Erase => page.GetByRole(AriaRole.Link, new() { Name = "Erase all" });

    public ILocator ConfirmErase => page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" });

    /// <summary>The heading of a list or a page without titles.</summary>
    public ILocator Empty => page.Locator("[data-empty] h2");

    public ILocator Titles => page.Locator("[data-library] li[data-title-id]");

    /// <summary>The boxes to choose titles.</summary>
    public ILocator Boxes => page.Locator("[data-library] input[type=checkbox][name=title]");

    public ILocator Select => page.Locator("[data-select]");

    /// <summary>"3 selected".</summary>
    public ILocator Selected => page.Locator("[data-selection-count]");

    /// <summary>What was done, on a page without script.</summary>
    public ILocator Done => page.Locator("[data-done]");

    /// <summary>How many titles a tab has: "all", "saved", "seen", "rated", "hidden".</summary>
    public ILocator Count(string tab) => page.Locator($"[data-tab={tab}] span");

    /// <summary>A button for the chosen titles: "Save", "Like", "Seen", "Hide", "Restore", "Remove".</summary>
    public ILocator WithChosen(string what) =>
        page.Locator("[data-selection]").GetByRole(AriaRole.Button, new() { Name = what });

    /// <summary>Opens a title's menu and presses one of its buttons.</summary>
    public static async Task ChangeAsync(ILocator title, string what)
    {
        await title.GetByRole(AriaRole.Button, new() { Name = "More about" }).ClickAsync();
        await title.GetByRole(AriaRole.Button, new() { Name = what }).ClickAsync();
    }

    public async Task<LibraryPage> OpenAsync(string query = "")
    {
        await page.GotoAsync($"/library{query}");
        return this;
    }
}
