using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>
/// Every page in every state, wide and narrow, light and dark: axe finds nothing, nothing is cut off, and every
/// target is large enough.
/// </summary>
public sealed class SoundnessTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private static readonly (string Path, string State)[] OtherPages =
    [
        ("/?expression=angry&aim=calm", "picked"),
        ("/?aim=browse", "browse"),
        ("/photo", "photo-page"),
        ("/privacy", "privacy"),
        ("/providers", "providers"),
        ("/title/film:tt0111161?expression=sad&aim=lift", "title"),
        ("/title/track:nina-simone-feeling-good", "track"),
        ("/title/film:tt9999999", "no-title"),
        ("/services", "services"),
        ("/list?titles=film:tt0111161,track:nina-simone-feeling-good,film:tt9999999", "list"),
        ("/list", "no-list"),
        ("/discover", "discover"),
        ("/import", "import"),
        ("/search", "search"),
        ("/search?q=love", "found"),
        ("/search?q=godfater", "meant"),
        ("/search?q=love&genre=Western&decade=2020", "found-nothing"),
        ("/nowhere", "not-found"),
    ];

    private static readonly (Screen Screen, bool Dark)[] Looks =
    [
        (Screen.Narrow, false),
        (Screen.Narrow, true),
        (Screen.Wide, true),
        (Screen.Wide, false),
    ];

    private readonly List<string> flaws = [];

    [Fact]
    public async Task No_state_of_any_page_has_a_flaw()
    {
        var visit = await VisitAsync(host.App);
        await LookAtTheLivePageAsync(visit);
        await LookAtPhotosAsync(visit);
        await LookAtLibraryAsync(visit);
        await LookAtOtherPagesAsync(visit);
        Assert.True(flaws.Count == 0, string.Join('\n', flaws));
    }

    [Fact]
    public async Task A_flawed_page_is_noticed()
    {
        var visit = await VisitAsync(host.App);
        await visit.LookInAsync(Screen.Narrow, dark: false);
        await new HomePage(visit).OpenAsync("/privacy");
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.querySelector("main").insertAdjacentHTML(
                "beforeend",
                `<img src="/icon.svg"><button id="small">x</button>
                <p id="faint">Hardly to be read</p><pre id="wide"></pre>`,
              );
              small.style.cssText = "width: 9px; height: 9px; min-height: 0; padding: 0";
              faint.style.cssText = "color: #ddd; background: #eee";
              wide.textContent = "wide ".repeat(200);
            }
            """);

        var found = await visit.FlawsAsync();
        Assert.Contains(found, flaw => flaw.StartsWith("axe image-alt", StringComparison.Ordinal));
        Assert.Contains(found, flaw => flaw.StartsWith("axe color-contrast", StringComparison.Ordinal));
        Assert.Contains(found, flaw => flaw.StartsWith("small target: 9×9", StringComparison.Ordinal));
        Assert.Contains(found, flaw => flaw.Contains("wider than the window", StringComparison.Ordinal));
    }

    private async Task LookAtTheLivePageAsync(Visit visit)
    {
        var home = await new HomePage(visit).OpenAsync();
        await Expect(home.CameraDoor).ToBeEnabledAsync();
        await LookAsync(visit, "welcome");
        await home.CameraDoor.ClickAsync();
        await LookAsync(visit, "notice");
        await visit.Page.Keyboard.PressAsync("Escape");

        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        await LookAsync(visit, "live");

        await home.Aim("lift").ClickAsync();
        await home.SayAsync("sad");
        await home.RowsForAsync("sad", "lift");
        await LookAsync(visit, "own-word");

        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await Expect(home.Consent).ToBeVisibleAsync();
        await LookAsync(visit, "consent");
        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        await HomePage.Say(home.Films.Nth(1), "save").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        await LookAsync(visit, "said");

        await home.StopButton.ClickAsync();
        await Expect(home.Message).ToContainTextAsync("The camera is off");
        await LookAsync(visit, "stopped");
    }

    private async Task LookAtPhotosAsync(Visit visit)
    {
        var home = await new HomePage(visit).OpenAsync();
        await home.PhotoDoor.ClickAsync();
        await home.PhotoField.SetInputFilesAsync(HomePage.TextFile);
        await home.PhotoButton.ClickAsync();
        await Expect(home.PhotoProblem).ToBeVisibleAsync();
        await LookAsync(visit, "photo-refused");

        await home.PhotoField.SetInputFilesAsync(Photographs.File("sample3.jpg"));
        await home.PhotoButton.ClickAsync();
        await Expect(home.Words).ToContainTextAsync("Looks ");
        await Expect(home.Films).ToHaveCountAsync(12);
        await LookAsync(visit, "photo");
    }

    private async Task LookAtLibraryAsync(Visit visit)
    {
        var library = await new LibraryPage(visit).OpenAsync("?tab=saved");
        await Expect(library.Titles).ToHaveCountAsync(2);
        await LookAsync(visit, "library");
        await library.Select.ClickAsync();
        await Expect(library.Boxes).ToHaveCountAsync(2);
        await LookAsync(visit, "library-select");
        await library.OpenAsync("?q=zzzz");
        await Expect(library.Empty).ToContainTextAsync("Nothing here matches");
        await LookAsync(visit, "library-no-match");
        await visit.Page.GotoAsync("/data");
        await LookAsync(visit, "data");
        await library.OpenAsync();
        await library.Erase.ClickAsync();
        await Expect(library.ConfirmErase).ToBeVisibleAsync();
        await LookAsync(visit, "erase");
        await library.ConfirmErase.ClickAsync();
        await Expect(library.Empty).ToHaveTextAsync("Nothing is remembered of you.");
        await LookAsync(visit, "library-erased");
    }

    private async Task LookAtOtherPagesAsync(Visit visit)
    {
        foreach (var (path, state) in OtherPages)
        {
            await visit.Page.GotoAsync(path);
            await LookAsync(visit, state);
        }
    }

    // What axe finds depends on the layout or on the colours; two of the four looks show both layouts and both colours.
    private async Task LookAsync(Visit visit, string state)
    {
        foreach (var (screen, dark) in Looks)
        {
            await visit.LookInAsync(screen, dark);
            var found = (screen == Screen.Wide) == dark ? await visit.LayoutFlawsAsync() : await visit.FlawsAsync();
            flaws.AddRange(found.Select(flaw => $"{state}, {screen}, {(dark ? "dark" : "light")}: {flaw}"));
        }

        await visit.KeepAsync(state);
    }
}
