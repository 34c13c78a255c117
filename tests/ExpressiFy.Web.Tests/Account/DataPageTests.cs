using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Account;

/// <summary>/data: what is remembered of a visitor, counted.</summary>
public sealed class DataPageTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_stranger_reads_that_nothing_is_remembered()
    {
        var page = await browser.GetStringAsync("/data");
        Assert.Contains("Nothing is remembered of you.", page);
        Assert.DoesNotContain("/api/v1/profile/export", page);
    }

    [Fact]
    public async Task A_visitor_reads_the_counts_and_can_export_and_erase()
    {
        await browser.PostAsync("/api/v1/profile", null);
        foreach (var kind in new[] { "save", "like" })
        {
            await (await browser.PostAsJsonAsync("/api/v1/feedback", new { titleId = "film:tt0111161", kind }))
                .JsonAsync();
        }

        var page = await browser.GetStringAsync("/data");
        Assert.Contains("1 title: 1 saved, 1 liked.", page);
        Assert.Contains("href=\"/api/v1/profile/export\"", page);
        Assert.Contains("href=\"/library/erase\"", page);
    }

    /// <summary>The answer to "how did it leave you?" is a mood, and is kept: no page may say that none are.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    public async Task What_is_kept_is_said_before_anybody_agrees(string path)
    {
        var page = Regex.Replace(await browser.GetStringAsync(path), "\\s+", " ");
        Assert.DoesNotContain("no moods", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("left you", page);
        Assert.Contains("services", page);
        Assert.Contains("mood that was read from", page);
    }
}
