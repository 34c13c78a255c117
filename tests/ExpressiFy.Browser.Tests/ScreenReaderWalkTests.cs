using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Follows docs/screen-reader.md in the accessibility tree.</summary>
public sealed partial class ScreenReaderWalkTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    [Fact]
    public async Task Every_line_of_the_walk_is_met_in_its_order()
    {
        var visit = await VisitAsync(host.App);
        var walk = await File.ReadAllTextAsync(
            Path.Combine(Places.Repository, "docs", "screen-reader.md"), TestContext.Current.CancellationToken);
        var pages = Section().Matches(walk).ToList();
        Assert.True(pages.Count >= 6, "The walk has fewer pages than before.");
        foreach (var page in pages)
        {
            await visit.Page.GotoAsync(page.Groups["address"].Value);
            var tree = await visit.Page.Locator("body").AriaSnapshotAsync();
            var nodes = tree.Split('\n').Select(NameOf).ToList();
            var at = -1;
            foreach (Match line in Line().Matches(page.Value))
            {
                var wanted = line.Groups["node"].Value;
                at = nodes.FindIndex(at + 1, node => node.StartsWith(wanted, StringComparison.Ordinal));
                Assert.True(at >= 0, $"{page.Groups["address"].Value}: {wanted} is not where it should be in\n{tree}");
            }
        }
    }

    [Fact]
    public async Task The_camera_opens_and_stops_by_its_names()
    {
        var visit = await VisitAsync(host.App);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let the camera look" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Before the camera opens" });
        var agree = dialog.GetByRole(AriaRole.Button, new() { Name = "I understand, open the camera" });
        await Expect(agree).ToBeFocusedAsync();
        await agree.PressAsync("Enter");
        var stage = page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Looks ") });
        await Expect(stage).ToBeFocusedAsync();
        await Expect(stage.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Looks ");
        var pill = page.GetByRole(AriaRole.Group, new() { Name = "Camera" });
        await pill.GetByRole(AriaRole.Button, new() { Name = "Stop the camera" }).ClickAsync();
        await Expect(page.Locator("[data-message]")).ToContainTextAsync("The camera is off");
    }

    /// <summary>
    /// A line of the tree without indent, list mark, quotation of YAML and the colon before what is inside.
    /// </summary>
    private static string NameOf(string line)
    {
        var node = line.Trim().TrimStart('-').Trim();
        if (node.StartsWith('\''))
            node = node[1..].Replace("':", "", StringComparison.Ordinal).TrimEnd('\'');
        return node.EndsWith(':') ? node[..^1] : node;
    }

    [GeneratedRegex("^## [^\n]*`(?<address>/[^`]*)`\n(?:(?!^## ).*\n)*", RegexOptions.Multiline, 1000)]
    private static partial Regex Section();

    [GeneratedRegex("^- `(?<node>[^`]+)`$", RegexOptions.Multiline, 1000)]
    private static partial Regex Line();
}
