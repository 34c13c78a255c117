using ExpressiFy.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Pages;

/// <summary>What is remembered of the visitor.</summary>
internal sealed class TastePage(Visit visit)
{
    private readonly IPage page = visit.Page;

    public ILocator Export => page.GetByRole(AriaRole.Link, new() { Name = "Take it along" });

    public ILocator Erase => page.GetByRole(AriaRole.Link, new() { Name = "Erase everything" });

    public ILocator ConfirmErase => page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" });

    public ILocator Lead => page.Locator("p.lead");

    /// <summary>Titles with one kind of feedback: "like", "save", "seen", "hide", "dislike".</summary>
    public ILocator Titles(string kind) => page.Locator($"[data-list={kind}] li");

    /// <summary>The button that takes the feedback back.</summary>
    public static ILocator TakeBack(ILocator title) => title.GetByRole(AriaRole.Button);

    public async Task<TastePage> OpenAsync()
    {
        await page.GotoAsync("/taste");
        return this;
    }
}
