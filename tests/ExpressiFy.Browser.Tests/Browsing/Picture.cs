using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>
/// Looks whether a state of states.txt can be used by all, and keeps how it looks, under artifacts/screenshots.
/// <c>./test views</c> takes all pictures; other runs take none but those of failures.
/// </summary>
internal static class Picture
{
    private static readonly string Folder = Path.Combine(Places.Repository, "artifacts", "screenshots");

    private static readonly bool AreWanted =
        Environment.GetEnvironmentVariable("EXPRESSIFY_SCREENSHOTS") is { Length: > 0 };

    private static readonly HashSet<string> States =
    [
        .. File.ReadLines(Path.Combine(Places.Repository, "tests", "ExpressiFy.Browser.Tests", "states.txt"))
            .Select(line => line.Split('#')[0].Trim()),
    ];

    // Pictures that load when they come into view are in view now. What is on its way arrives, and what moves stops,
    // for at most three seconds: some states are of rows that do not come.
    private const string ShowAll =
        """
        async () => {
          document.querySelectorAll("img[loading=lazy]").forEach(picture => (picture.loading = "eager"));
          await Promise.allSettled([...document.images].map(picture => picture.decode()));
          await document.fonts.ready;
          const isStill = () => !document.querySelector("[aria-busy=true]") && !document.getAnimations().length;
          for (const end = performance.now() + 3000; !isStill() && performance.now() < end; ) {
            await new Promise(resolve => setTimeout(resolve, 50));
          }
        }
        """;

    /// <summary>
    /// Notes what is wrong in small windows and forced colours. Takes pictures of the window, not scrolled, in every
    /// width, light and dark, where they are wanted. Afterwards the window is as it was.
    /// </summary>
    public static async Task KeepAsync(this Visit visit, string state)
    {
        Assert.Contains(state, States);
        foreach (var flaw in await visit.ReachFlawsAsync())
            visit.Note($"{state}, {flaw}");
        if (!AreWanted)
            return;
        var (screen, dark) = (visit.Screen, visit.Dark);
        foreach (var width in Enum.GetValues<Screen>())
        {
            foreach (var isDark in new[] { false, true })
            {
                await visit.LookInAsync(width, isDark);
                await visit.KeepNowAsync(state);
            }
        }

        await visit.LookInAsync(screen, dark);
    }

    /// <summary>The window as it is now.</summary>
    public static async Task KeepNowAsync(this Visit visit, string state)
    {
        if (visit.Visitor.Script)
            await visit.Page.EvaluateAsync(ShowAll);
        var look = visit.Dark ? "dark" : "light";
        var file = Path.Combine(Folder, $"{state}-{(int)visit.Screen}-{look}.png");
        await visit.Page.ScreenshotAsync(new() { Path = file });
    }
}
