using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>Whether a state can be used in a small window, at 400 %, and in the colours of the system.</summary>
internal static class Reach
{
    /// <summary>
    /// A small phone, and a window of 1280×800 pixels at 400 %: WCAG 2.2, 1.4.10.
    /// </summary>
    private static readonly ViewportSize[] SmallWindows = [Window(320, 640), Window(320, 200)];

    /// <summary>How long a part may still move that follows the window, or a notice that comes.</summary>
    private const int SettleMilliseconds = 300;

    private static readonly string SmallWindow = Script("small-window.mjs");
    private static readonly string ForcedColours = Script("forced-colours.mjs");
    private static readonly string Focus = Script("focus.mjs");

    /// <summary>
    /// Names what is cut off or covered in small windows, and what is chosen and does not look so in forced colours.
    /// Leaves the window as it was.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ReachFlawsAsync(this Visit visit)
    {
        var (screen, dark) = (visit.Screen, visit.Dark);
        var flaws = new List<string>();
        foreach (var window in SmallWindows)
        {
            await visit.Page.SetViewportSizeAsync(window.Width, window.Height);
            var found = await FoundAsync(visit.Page, SmallWindow);
            flaws.AddRange(found.Select(flaw => $"{window.Width}×{window.Height}: {flaw}"));
        }

        await visit.LookInAsync(screen, dark);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var unseen = await FoundAsync(visit.Page, ForcedColours);
        flaws.AddRange(unseen.Select(flaw => $"forced colours: {flaw}"));
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return flaws;
    }

    /// <summary>Names what has the focus and does not show it, in the page's colours and in forced ones.</summary>
    public static async Task<IReadOnlyList<string>> FocusFlawsAsync(this Visit visit)
    {
        var flaws = await FoundAsync(visit.Page, Focus);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var forced = await FoundAsync(visit.Page, Focus);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return [.. flaws, .. forced.Select(flaw => $"forced colours: {flaw}")];
    }

    // What is found twice: not what was only on its way.
    private static async Task<IReadOnlyList<string>> FoundAsync(IPage page, string script)
    {
        var first = await page.EvaluateAsync<string[]>(script);
        if (first.Length == 0)
            return [];
        await Task.Delay(SettleMilliseconds);
        return await page.EvaluateAsync<string[]>(script);
    }

    private static ViewportSize Window(int width, int height) => new() { Width = width, Height = height };

    // A module whose default is a function without parameters.
    private static string Script(string name)
    {
        const string Function = "export default ";
        var file = Path.Combine(Places.Repository, "tests", "ExpressiFy.Browser.Tests", "Browsing", name);
        var text = File.ReadAllText(file);
        var from = text.IndexOf(Function, StringComparison.Ordinal) + Function.Length;
        return text[from..].TrimEnd('\n', ';');
    }
}
