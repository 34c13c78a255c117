using System.Net.Http.Json;

namespace ExpressiFy.Web.Tests.Account;

/// <summary>Erasing a profile as a browser without script does it.</summary>
public sealed class EraseFormTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Erasing_asks_once_and_then_nothing_is_left()
    {
        await browser.PostAsync("/api/v1/profile", null);
        await (await browser.PostAsJsonAsync("/api/v1/feedback", new { titleId = "film:tt0111161", kind = "save" }))
            .JsonAsync();
        var page = await browser.GetStringAsync("/library/erase");
        Assert.Contains("cannot be undone", page);
        Assert.Contains("1 title: 1 saved", page);
        var erased = await browser.SubmitAsync("/library/erase", "/library/erase");
        Assert.Equal("/library?erased=yes", erased.Headers.Location?.OriginalString);
        Assert.Contains("is erased", await browser.GetStringAsync("/library?erased=yes"));
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));
    }
}
