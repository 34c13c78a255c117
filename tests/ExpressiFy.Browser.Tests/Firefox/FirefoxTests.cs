using System.Diagnostics;
using ExpressiFy.Browser.Tests.Hosts;

namespace ExpressiFy.Browser.Tests.Firefox;

/// <summary>
/// The main pages in Firefox, which walk.mjs drives through puppeteer-core: Playwright has no such driver.
/// </summary>
[Collection(Alone.Name)]
[Trait("Category", "Long")]
public sealed class FirefoxTests(AppForClass host) : IClassFixture<AppForClass>
{
    [Fact]
    public async Task The_main_pages_are_whole_in_Firefox()
    {
        if (!File.Exists("/usr/bin/firefox-esr"))
            Assert.Skip("Firefox ESR is not installed; ./test long installs it where apt is there.");

        var script = Path.Combine(Places.Repository, "tests", "ExpressiFy.Browser.Tests", "Firefox", "walk.mjs");
        var pictures = Path.Combine(Places.Repository, "artifacts", "screenshots", "firefox");
        var start = new ProcessStartInfo("node", [script, host.App.Address, pictures])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await output + await errors);
        Assert.Empty(host.App.Outside.Asked);
    }
}
