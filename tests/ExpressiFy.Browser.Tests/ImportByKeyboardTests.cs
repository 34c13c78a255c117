using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>An import is looked at, corrected and saved with nothing but a keyboard.</summary>
public sealed class ImportByKeyboardTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private static readonly FilePayload List = new()
    {
        Name = "films.csv",
        MimeType = "text/csv",
        Buffer =
            """
            Title,Year,Rating,Theirs
            The Godfather,1972,5,1
            True Grit,,4,3
            Fight Club,1999,3,2
            No Such Film,2001,3,x
            """u8.ToArray(),
    };

    [Fact]
    public async Task What_was_taken_wrong_is_corrected_before_it_is_saved()
    {
        var visit = await VisitAsync(host.App);
        var (page, looks) = (visit.Page, new Looks(visit));
        await page.GotoAsync("/import");
        await page.GetByLabel("Your file or files").SetInputFilesAsync(List);
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "See what is in it" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Is this right?" })).ToBeVisibleAsync();
        await looks.AtAsync("import-preview");

        var theirs = page.GetByLabel("Theirs");
        await theirs.FocusAsync();
        await page.Keyboard.TypeAsync("your rating");
        await Expect(theirs.Locator("option:checked")).ToHaveTextAsync("your rating");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }));
        await Expect(page.GetByLabel("Rating", new() { Exact = false }).First).ToBeVisibleAsync();
        await Expect(page.GetByText("could not be read")).ToBeVisibleAsync();

        var question = page.GetByRole(AriaRole.Group, new() { Name = "True Grit" });
        await question.GetByLabel("True Grit (2010)").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Apply and search" }));
        await page.GetByText("3 titles found").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await looks.AtAsync("import-preview-found");

        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Not this one: Fight Club (1999)" }));
        var wrong = page.GetByRole(AriaRole.Group, new() { Name = "Fight Club (1999)" });
        await wrong.GetByLabel("Search another title").FocusAsync();
        await page.Keyboard.TypeAsync("seven samurai");
        await page.Keyboard.PressAsync("Enter");
        await wrong.GetByLabel("Seven Samurai (1954)").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await looks.AtAsync("import-preview-search");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Yes, import and remember" }));
        await Expect(page.GetByText("You had changed something")).ToBeVisibleAsync();
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Yes, import and remember" }));
        await Expect(page.GetByText("3 ratings added")).ToBeVisibleAsync();
        await looks.AtAsync("import-preview-saved");
        looks.AreFlawless();
    }

    private static async Task PressAsync(ILocator button)
    {
        await button.FocusAsync();
        await button.PressAsync("Enter");
    }
}
