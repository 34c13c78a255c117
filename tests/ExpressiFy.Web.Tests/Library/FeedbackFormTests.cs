using System.Net;

namespace ExpressiFy.Web.Tests.Library;

/// <summary>Feedback as a browser without script gives it.</summary>
public sealed class FeedbackFormTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0111161";
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_first_word_on_a_title_asks_for_consent_and_then_carries_on()
    {
        var page = "/?expression=sad&aim=lift";
        var asked = await browser.SubmitAsync(page, "/feedback", ("say", $"like on {Film}"), ("back", page));
        Assert.Contains("Remember this?", await asked.Content.ReadAsStringAsync());
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));

        var agreed = await browser.SubmitAsync(page, "/feedback/agree", ("say", $"like on {Film}"), ("back", page));
        Assert.Equal(HttpStatusCode.SeeOther, agreed.StatusCode);
        Assert.StartsWith(page, agreed.Headers.Location?.OriginalString);
        Assert.Contains("The Shawshank Redemption", await browser.GetStringAsync("/library"));

        var unsaid = await browser.SubmitAsync(
            "/library", "/feedback", ("say", $"like off {Film}"), ("back", "/library"));
        Assert.Equal("/library", unsaid.Headers.Location?.OriginalString);
        Assert.DoesNotContain("The Shawshank Redemption", await browser.GetStringAsync("/library"));
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("")]
    public async Task A_form_never_redirects_to_another_site(string back)
    {
        await browser.PostAsync("/api/v1/profile", null);
        var reply = await SubmitFeedbackAsync($"like on {Film}", back);
        Assert.StartsWith("/#", reply.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("adore on film:tt0111161")]
    [InlineData("like perhaps film:tt0111161")]
    [InlineData("like on film:tt9999999")]
    [InlineData("")]
    public async Task Feedback_that_cannot_be_read_is_a_bad_request(string say)
    {
        var reply = await SubmitFeedbackAsync(say, "/");
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    private Task<HttpResponseMessage> SubmitFeedbackAsync(string say, string back) =>
        browser.SubmitAsync("/?expression=sad", "/feedback", ("say", say), ("back", back));
}
