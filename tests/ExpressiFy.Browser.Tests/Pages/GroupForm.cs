using ExpressiFy.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Pages;

/// <summary>The form for a group and its list.</summary>
internal sealed class GroupForm(Visit visit)
{
    private readonly IPage page = visit.Page;

    public ILocator Name(int member) => page.GetByLabel("Name").Nth(member);

    public ILocator Feels(int member) => page.GetByLabel("Feels").Nth(member);

    public ILocator Code(int member) => page.GetByLabel("Code from their browser").Nth(member);

    public ILocator Profile(int member) => page.GetByLabel("Or their profile file (JSON)").Nth(member);

    public ILocator Find => page.GetByRole(AriaRole.Button, new() { Name = "Find something for all" });

    public ILocator OneMore => page.GetByRole(AriaRole.Button, new() { Name = "One more person" });

    public ILocator Others => page.GetByRole(AriaRole.Button, new() { Name = "Show others" });

    public ILocator Cards => page.Locator("#list [data-title-id]");

    public ILocator Problem => page.Locator("[data-problem]");

    public ILocator Again => Problem.GetByRole(AriaRole.Button);

    /// <summary>Opens the page and fills in two people, one with a profile of their own.</summary>
    public async Task<GroupForm> FillAsync()
    {
        await page.GotoAsync("/together");
        await Name(0).FillAsync("Ana");
        await Feels(0).SelectOptionAsync("sad");
        await Name(1).FillAsync("Ben");
        await page.GetByText("Their taste, if they like").Nth(1).ClickAsync();
        await Profile(1).SetInputFilesAsync(new FilePayload
        {
            Name = "ben.json",
            MimeType = "application/json",
            Buffer = """{"feedback":[]}"""u8.ToArray(),
        });
        return this;
    }

    /// <summary>The name of the chosen profile file; empty without one.</summary>
    public Task<string> FileAsync(int member) =>
        Profile(member).EvaluateAsync<string>("input => input.files[0]?.name ?? ''");
}
