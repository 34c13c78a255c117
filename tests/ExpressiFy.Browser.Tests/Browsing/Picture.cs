using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;

namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>Keeps how a page looks, under artifacts/screenshots.</summary>
internal static class Picture
{
    private static readonly string Folder = Path.Combine(Places.Repository, "artifacts", "screenshots");

    // Pictures that load when they come into view are in view now; the page is back at its top afterwards.
    private const string ShowAll =
        """
        async () => {
          document.querySelectorAll("img[loading=lazy]").forEach(picture => (picture.loading = "eager"));
          await Promise.allSettled([...document.images].map(picture => picture.decode()));
        }
        """;

    /// <summary>The whole page or the window as a picture, named after the state, the width and the colours.</summary>
    public static async Task KeepAsync(this Visit visit, string state, bool whole = true)
    {
        if (visit.Visitor.Script)
            await visit.Page.EvaluateAsync(ShowAll);
        await visit.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Folder, $"{state}-{(int)visit.Screen}-{(visit.Dark ? "dark" : "light")}.png"),
            FullPage = whole,
        });
    }

    /// <summary>The window wide and narrow, light and dark; wide and light again afterwards.</summary>
    public static async Task KeepInAllLooksAsync(this Visit visit, string state)
    {
        foreach (var screen in Enum.GetValues<Screen>())
        {
            foreach (var dark in new[] { false, true })
            {
                await visit.LookInAsync(screen, dark);
                await visit.KeepAsync(state, whole: false);
            }
        }

        await visit.LookInAsync(Screen.Wide, dark: false);
    }
}
