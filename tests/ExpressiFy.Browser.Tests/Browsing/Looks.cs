namespace ExpressiFy.Browser.Tests.Browsing;

/// <summary>
/// Looks at states of pages, wide and narrow, light and dark, in a small window, in forced colours and with the
/// keyboard, and collects what is wrong with them.
/// </summary>
internal sealed class Looks(Visit visit)
{
    private static readonly (Screen Screen, bool Dark)[] All =
    [
        (Screen.Narrow, false),
        (Screen.Narrow, true),
        (Screen.Wide, true),
        (Screen.Wide, false),
    ];

    private readonly List<string> flaws = [];

    // What axe finds depends on the layout or on the colours; two of the four looks show both layouts and both colours.
    public async Task AtAsync(string state)
    {
        foreach (var (screen, dark) in All)
        {
            await visit.LookInAsync(screen, dark);
            var found = (screen == Screen.Wide) == dark ? await visit.LayoutFlawsAsync() : await visit.FlawsAsync();
            flaws.AddRange(found.Select(flaw => $"{state}, {screen}, {(dark ? "dark" : "light")}: {flaw}"));
        }

        await visit.KeepAsync(state);
        flaws.AddRange((await visit.FocusFlawsAsync()).Select(flaw => $"{state}: {flaw}"));
    }

    public void AreFlawless() => Assert.True(flaws.Count == 0, string.Join('\n', flaws));
}
