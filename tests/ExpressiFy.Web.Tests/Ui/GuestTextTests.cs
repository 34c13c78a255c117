using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>Guests are told nothing that only who runs the server can do something about.</summary>
public sealed partial class GuestTextTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?expression=sad&aim=lift")]
    [InlineData("/?aim=browse")]
    [InlineData("/discover")]
    [InlineData("/title/film:tt0111161")]
    [InlineData("/title/track:nina-simone-feeling-good")]
    [InlineData("/search")]
    [InlineData("/search?q=zzzz")]
    [InlineData("/start")]
    [InlineData("/together")]
    [InlineData("/library")]
    [InlineData("/library/erase")]
    [InlineData("/data")]
    [InlineData("/import")]
    [InlineData("/privacy")]
    [InlineData("/nowhere")]
    public async Task No_page_tells_of_tokens_keys_and_settings(string path)
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        await browser.PostAsync("/api/v1/profile", null);
        using var reply = await browser.GetAsync(path);
        var html = await reply.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(ForOperators(), WebUtility.HtmlDecode(Tag().Replace(html, " ")));
        Assert.DoesNotContain("href=\"/providers\"", html);
    }

    // "Content:Tmdb:Token", "its operator can switch …", "expressify doctor". Letterboxd has settings and keys exist in
    // music, so those words alone are no sign.
    [GeneratedRegex(
        @"\b(?i:token|API key|operator|administrator|doctor|appsettings|environment variable)s?\b|\b[A-Z]\w+:[A-Z]\w+:",
        RegexOptions.None, 1000)]
    private static partial Regex ForOperators();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
