using System.Net.Http.Json;

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
}
