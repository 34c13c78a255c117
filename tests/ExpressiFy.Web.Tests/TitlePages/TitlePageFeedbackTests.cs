using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.TitlePages;

/// <summary>What a visitor says of a title on its page, without script.</summary>
public sealed class TitlePageFeedbackTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0045152";

    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("save", "save on")]
    [InlineData("like", "like on")]
    [InlineData("hide", "hide on")]
    [InlineData("seen", "seen on")]
    [InlineData("rating", "rating:4 on")]
    [InlineData("left", "left:sad on")]
    [InlineData("left", "left:neutral on")]
    [InlineData("left", "left:angry on")]
    public async Task What_is_pressed_is_on_and_pressed_again_it_is_taken_back(string kind, string word)
    {
        await browser.PostAsync("/api/v1/profile", null);
        var button = $"value=\"{word} {Film}\"[^>]*data-say=\"{kind}\"[^>]*aria-pressed=\"false\"";
        Assert.Matches(button, await PageAsync());

        var answer = await SayAsync($"{word} {Film}");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith($"/title/{Film}", answer.Headers.Location!.OriginalString);

        var back = word.Replace(" on", " off", StringComparison.Ordinal);
        Assert.Matches($"value=\"{back} {Film}\"[^>]*data-say=\"{kind}\"[^>]*aria-pressed=\"true\"", await PageAsync());
        await SayAsync($"{back} {Film}");
        Assert.Matches(button, await PageAsync());
    }

    [Theory]
    [InlineData("happy")]
    [InlineData("surprise")]
    [InlineData("neutral")]
    [InlineData("sad")]
    [InlineData("fear")]
    [InlineData("angry")]
    [InlineData("disgust")]
    public async Task Each_of_the_seven_signs_is_kept_and_exported(string left)
    {
        await browser.PostAsync("/api/v1/profile", null);
        var answer = await browser.PostAsync(
            "/api/v1/feedback", JsonContent.Create(new { titleId = Film, kind = "left", left }));
        Assert.Equal(left, (await answer.JsonAsync()).Text("left"));
        var export = await browser.JsonAsync("/api/v1/profile/export");
        Assert.Equal(left, export.Text("feedback/0/left"));
    }

    [Fact]
    public async Task Half_stars_and_other_answers_of_before_are_shown()
    {
        await browser.PostAsync("/api/v1/profile", null);
        await SayAsync($"rating:3.5 on {Film}");
        await SayAsync($"left:better on {Film}");
        var html = await PageAsync();
        Assert.Contains("Rated 3.5 of 5", html);
        Assert.Contains("You said: better.", html);
        Assert.Equal(3, Regex.Count(html, "data-below=\"\""));
    }

    private Task<string> PageAsync() => browser.GetStringAsync($"/title/{Film}");

    private Task<HttpResponseMessage> SayAsync(string word) =>
        browser.SubmitAsync($"/title/{Film}", "/feedback", ("say", word), ("back", $"/title/{Film}"));
}
