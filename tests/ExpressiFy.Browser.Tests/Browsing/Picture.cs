using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>
/// Keeps how a page looks, under artifacts/screenshots. <c>./test views</c> takes all pictures and compares their
/// names with states.txt; other runs take none but those of failures.
/// </summary>
internal static class Picture
{
    private static readonly string Folder = Path.Combine(Places.Repository, "artifacts", "screenshots");

    private static readonly bool AreWanted =
        Environment.GetEnvironmentVariable("EXPRESSIFY_SCREENSHOTS") is { Length: > 0 };

    // Pictures that load when they come into view are in view now; the page is back at its top afterwards.
    private const string ShowAll =
        """
        async () => {
          document.querySelectorAll("img[loading=lazy]").forEach(picture => (picture.loading = "eager"));
          await Promise.allSettled([...document.images].map(picture => picture.decode()));
          await document.fonts.ready;
        }
        """;

    /// <summary>
    /// The window, not scrolled, in every width, light and dark; afterwards as it was. Nothing where no pictures are
    /// wanted.
    /// </summary>
    public static async Task KeepAsync(this Visit visit, string state)
    {
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
