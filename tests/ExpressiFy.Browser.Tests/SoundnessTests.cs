using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>
/// A visit with a camera, photos and a library, wide and narrow, light and dark: in no state does axe find anything, is
/// anything cut off, or a target too small.
/// </summary>
public sealed class SoundnessTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    [Fact]
    public async Task No_state_of_a_visit_has_a_flaw()
    {
        var visit = await VisitAsync(host.App);
        var looks = new Looks(visit);
        await LookAtTheLivePageAsync(visit, looks);
        await LookAtPhotosAsync(visit, looks);
        await LookAtLibraryAsync(visit, looks);
        looks.AreFlawless();
    }

    private static async Task LookAtTheLivePageAsync(Visit visit, Looks looks)
    {
        var home = await new HomePage(visit).OpenAsync();
        await Expect(home.CameraDoor).ToBeEnabledAsync();
        await looks.AtAsync("welcome");
        await home.CameraDoor.ClickAsync();
        await looks.AtAsync("notice");
        await visit.Page.Keyboard.PressAsync("Escape");

        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        await looks.AtAsync("live");

        await home.Aim("lift").ClickAsync();
        await home.SayAsync("sad");
        await home.RowsForAsync("sad", "lift");
        await looks.AtAsync("own-word");

        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await Expect(home.Consent).ToBeVisibleAsync();
        await looks.AtAsync("consent");
        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        var name = await home.Films.Nth(1).Locator("h3").InnerTextAsync();
        await HomePage.Say(home.Films.Nth(1), "save").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync($"Saved: {name}");
        await looks.AtAsync("said");

        await home.StopButton.ClickAsync();
        await Expect(home.Message).ToContainTextAsync("The camera is off");
        await looks.AtAsync("stopped");
    }

    private static async Task LookAtPhotosAsync(Visit visit, Looks looks)
    {
        var home = await new HomePage(visit).OpenAsync();
        await looks.AtAsync("returning");
        await home.PhotoDoor.ClickAsync();
        await home.PhotoField.SetInputFilesAsync(HomePage.TextFile);
        await home.PhotoButton.ClickAsync();
        await Expect(home.PhotoProblem).ToBeVisibleAsync();
        await looks.AtAsync("photo-refused");

        await home.PhotoField.SetInputFilesAsync(Photographs.File("sample3.jpg"));
        await home.PhotoButton.ClickAsync();
        await Expect(home.Words).ToContainTextAsync("Looks ");
        await Expect(home.Films).ToHaveCountAsync(12);
        await looks.AtAsync("photo");
    }

    private static async Task LookAtLibraryAsync(Visit visit, Looks looks)
    {
        var library = await new LibraryPage(visit).OpenAsync("?tab=saved");
        await Expect(library.Titles).ToHaveCountAsync(2);
        await looks.AtAsync("library");
        await library.Select.ClickAsync();
        await Expect(library.Boxes).ToHaveCountAsync(2);
        await looks.AtAsync("library-select");
        await library.OpenAsync("?q=zzzz");
        await Expect(library.Empty).ToContainTextAsync("Nothing here matches");
        await looks.AtAsync("library-no-match");
        await visit.Page.GotoAsync("/data");
        await looks.AtAsync("data");
        await library.OpenAsync();
        await library.Erase.ClickAsync();
        await Expect(library.ConfirmErase).ToBeVisibleAsync();
        await looks.AtAsync("erase");
        await library.ConfirmErase.ClickAsync();
        await Expect(library.Empty).ToHaveTextAsync("Nothing is remembered of you.");
        await looks.AtAsync("library-erased");
    }
}
