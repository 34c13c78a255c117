using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;

namespace ExpressiFy.Browser.Tests;

/// <summary>
/// Pages that are sound as they open, wide and narrow, light and dark: axe finds nothing, nothing is cut off, and every
/// target is large enough.
/// </summary>
public sealed class PageSoundnessTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const StringComparison Is = StringComparison.Ordinal;

    private static readonly (string Path, string State)[] OfTitles =
    [
        ("/?expression=angry&aim=calm", "picked"),
        ("/?aim=browse", "browse"),
        ("/?aim=surprise", "surprise"),
        ("/?aim=toward&toValence=0.5&toArousal=-0.4", "toward"),
        ("/?expression=angry&aim=match", "not-fed"),
        ("/title/film:tt0111161?expression=sad&aim=lift", "title"),
        ("/title/film:tt0111161", "title-plain"),
        ("/title/track:nina-simone-feeling-good", "track"),
        ("/title/film:tt9999999", "no-title"),
        ("/list?titles=film:tt0111161,track:nina-simone-feeling-good,film:tt9999999", "list"),
        ("/list", "no-list"),
        ("/search", "search"),
        ("/search?q=love", "found"),
        ("/search?q=godfater", "meant"),
        ("/search?q=love&genre=Western&decade=2020", "found-nothing"),
    ];

    private static readonly (string Path, string State)[] Others =
    [
        ("/photo", "photo-page"),
        ("/privacy", "privacy"),
        ("/providers", "providers"),
        ("/services", "services"),
        ("/discover", "discover"),
        ("/import", "import"),
        ("/start", "start"),
        ("/start?q=love", "start-found"),
        ("/start?q=zzzz", "start-nothing"),
        ("/together", "together"),
        ("/nowhere", "not-found"),
    ];

    [Fact]
    public Task Pages_of_titles_have_no_flaw() => HaveNoFlawAsync(OfTitles);

    [Fact]
    public Task Other_pages_have_no_flaw() => HaveNoFlawAsync(Others);

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

    [Fact]
    public async Task A_page_that_some_cannot_use_is_noticed()
    {
        var visit = await VisitAsync(host.App);
        await new HomePage(visit).OpenAsync("/privacy");
        Assert.Empty(await visit.ReachFlawsAsync());
        Assert.Empty(await visit.FocusFlawsAsync());
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.querySelector("main").insertAdjacentHTML(
                "beforeend",
                `<p id="cut">These words do not fit into it</p><p id="beside">These words begin at the edge</p>
                <p id="cover">A long word</p><button id="plain" aria-pressed="true">x</button>
                <label id="box"><input type="checkbox" checked> y</label>`,
              );
              cut.style.cssText = "width: 3rem; overflow: hidden; white-space: nowrap";
              beside.style.cssText = "position: absolute; left: 310px; white-space: nowrap";
              cover.style.cssText = "position: fixed; inset: auto 0 0; height: 120px; margin: 0";
              plain.style.cssText = "all: unset";
              box.firstChild.style.cssText = "appearance: none";
            }
            """);

        var found = await visit.ReachFlawsAsync();
        Assert.Contains(found, flaw => flaw.StartsWith("320×640: text is cut off: “These words", Is));
        Assert.Contains(found, flaw => flaw.StartsWith("320×640: text is beside the window: “These words begin", Is));
        Assert.Contains(found, flaw => flaw.StartsWith("320×640: the page is ", Is));
        Assert.Contains(found, flaw => flaw.StartsWith("320×200: 120 of 200 pixels are covered", Is));
        Assert.Contains(found, flaw => flaw.StartsWith("forced colours: chosen, and looks as if", Is));
        Assert.Contains(found, flaw => flaw.StartsWith("forced colours: checked, and looks as if", Is));
        var focus = await visit.FocusFlawsAsync();
        Assert.Contains(focus, flaw => flaw.StartsWith("focus is not seen: <button id=\"plain\"", Is));
        Assert.Contains(focus, flaw => flaw.StartsWith("forced colours: focus is not seen: <button", Is));
    }

    private async Task HaveNoFlawAsync((string Path, string State)[] pages)
    {
        var visit = await VisitAsync(host.App);
        var looks = new Looks(visit);
        foreach (var (path, state) in pages)
        {
            await visit.Page.GotoAsync(path);
            await looks.AtAsync(state);
        }

        looks.AreFlawless();
    }
}
