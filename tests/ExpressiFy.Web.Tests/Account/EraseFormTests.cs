namespace ExpressiFy.Web.Tests.Account;

/// <summary>Erasing a profile as a browser without script does it.</summary>
public sealed class EraseFormTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Erasing_asks_once_and_then_nothing_is_left()
    {
        await browser.PostAsync("/api/v1/profile", null);
        Assert.Contains("cannot be undone", await browser.GetStringAsync("/taste/erase"));
        var erased = await browser.SubmitAsync("/taste/erase", "/taste/erase");
        Assert.Equal("/taste?erased=yes", erased.Headers.Location?.OriginalString);
        Assert.Contains("is erased", await browser.GetStringAsync("/taste?erased=yes"));
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));
    }
}
