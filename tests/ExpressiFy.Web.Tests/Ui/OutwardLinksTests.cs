using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>
/// Links to other sites, and to the page that plays a trailer, open a new tab and say so: the page stays, with a camera
/// that is on.
/// </summary>
public sealed partial class OutwardLinksTests(OutwardLinksTests.Host host) : IClassFixture<OutwardLinksTests.Host>
{
    private const string Redemption = "film:tt0111161";

    [Theory]
    [InlineData("/", 1)]
    [InlineData("/?expression=sad&aim=lift", 2)]
    [InlineData($"/title/{Redemption}", 4)]
    [InlineData($"/title/{Redemption}?region=DE", 4)]
    [InlineData("/title/film:tt0045152", 4)]
    [InlineData("/title/track:nina-simone-feeling-good", 2)]
    [InlineData("/title/film:tt9999999", 1)]
    [InlineData("/discover", 1)]
    [InlineData("/privacy", 1)]
    [InlineData("/providers", 3)]
    public async Task Links_outward_open_a_new_tab_and_say_so(string page, int atLeast)
    {
        using var browser = host.Browser();
        // Shown once, a title's metadata are known.
        await browser.GetAsync(page);
        var html = await (await browser.GetAsync(page)).Content.ReadAsStringAsync();
        var links = Outward().Matches(html).Select(link => link.Value).ToList();
        Assert.True(links.Count >= atLeast, $"{links.Count} links");
        foreach (var link in links)
        {
            Assert.Contains("target=\"_blank\"", link);
            Assert.Contains("rel=\"noopener\"", link);
            Assert.Contains("(opens a new tab)", link);
        }
    }

    [Fact]
    public async Task The_trailer_plays_in_a_tab_of_its_own()
    {
        using var browser = host.Browser();
        var html = await browser.GetStringAsync($"/title/{Redemption}");
        var trailer = Assert.Single(Outward().Matches(html), link => link.Value.Contains("play=yes"));
        Assert.Contains("Opens a new tab", trailer.Value);
    }

    [GeneratedRegex("<a\\b[^>]*href=\"(?:https?:|[^\"]*play=yes)[^>]*>.*?</a>", RegexOptions.Singleline, 1000)]
    private static partial Regex Outward();

    /// <summary>A host that knows a trailer and offers.</summary>
    public sealed class Host : HostWithTmdb;
}
