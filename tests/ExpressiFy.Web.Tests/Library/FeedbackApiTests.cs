using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Library;

public sealed class FeedbackApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0111161";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Nothing_is_stored_before_the_person_agrees()
    {
        var problem = await (await GiveAsync(Film, "like")).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("consent-needed", problem.Kind());
        var profile = await browser.JsonAsync("/api/v1/profile");
        Assert.False(profile.Flag("remembered"));
        Assert.Equal(0, profile.Number("counts/like"));
    }

    [Theory]
    [InlineData("like")]
    [InlineData("dislike")]
    [InlineData("save")]
    [InlineData("seen")]
    [InlineData("hide")]
    public async Task Feedback_counts_until_it_is_withdrawn(string kind)
    {
        await AgreeAsync();
        var given = await (await GiveAsync(Film, kind)).JsonAsync();
        Assert.Equal(Film, given.Text("titleId"));
        Assert.True(given.Flag(kind));
        var withdrawn = await (await GiveAsync(Film, kind, on: false)).JsonAsync();
        Assert.False(withdrawn.Flag(kind));
    }

    [Fact]
    public async Task A_dislike_ends_a_like()
    {
        await AgreeAsync();
        await GiveAsync(Film, "like");
        var feedback = await (await GiveAsync(Film, "dislike")).JsonAsync();
        Assert.False(feedback.Flag("like"));
        Assert.True(feedback.Flag("dislike"));
    }

    [Fact]
    public async Task A_rating_and_a_mood_after_the_title_are_kept_beside_each_other()
    {
        await AgreeAsync();
        await RateAsync(4.5);
        var feedback = await AnswerAsync("better");
        Assert.Equal(4.5, feedback.Number("stars"));
        Assert.Equal("better", feedback.Text("left"));

        var rated = Assert.Single((await browser.JsonAsync("/api/v1/profile")).Items("rated"));
        Assert.Equal(Film, rated.Text("title/id"));
        Assert.Equal(4.5, rated.Number("stars"));
        Assert.Equal("better", rated.Text("left"));
    }

    [Fact]
    public async Task A_rating_and_a_mood_after_the_title_can_be_withdrawn()
    {
        await AgreeAsync();
        await RateAsync(4.5);
        await AnswerAsync("better");
        await GiveAsync(Film, "rating", on: false);
        var feedback = await (await GiveAsync(Film, "left", on: false)).JsonAsync();
        Assert.True(feedback.IsNull("stars"));
        Assert.True(feedback.IsNull("left"));
    }

    [Theory]
    [InlineData("rating", 0d, null, "stars")]
    [InlineData("rating", 5.5, null, "stars")]
    [InlineData("rating", null, null, "stars")]
    [InlineData("left", null, "Better", "left")]
    [InlineData("left", null, null, "left")]
    public async Task A_missing_or_wrong_value_is_named(string kind, double? stars, string? left, string name)
    {
        var problem = await (await PostAsync(new { titleId = Film, kind, stars, left }))
            .ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal([name], problem.At("errors").Names());
    }

    [Theory]
    [InlineData("film:tt9999999")]
    [InlineData("book:moby-dick")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_title_that_is_not_in_the_catalogue_is_not_found(string? title)
    {
        var problem = await (await GiveAsync(title, "like")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal("unknown-title", problem.Kind());
    }

    [Theory]
    [InlineData("adore")]
    [InlineData("LIKE")]
    [InlineData("0")]
    [InlineData(null)]
    public async Task An_unknown_kind_is_refused_with_the_known_ones(string? kind)
    {
        var problem = await (await GiveAsync(Film, kind)).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains("dislike", problem.Text("errors/kind/0"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_changes_nothing(string header, string value)
    {
        foreach (var (method, path) in new[] { ("POST", "feedback"), ("POST", "profile"), ("DELETE", "profile") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{path}");
            request.Headers.Add(header, value);
            if (path == "feedback")
                request.Content = JsonContent.Create(new { titleId = Film, kind = "like", on = true });
            var problem = await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden);
            Assert.Equal("cross-origin", problem.Kind());
        }
    }

    private Task<HttpResponseMessage> AgreeAsync() => browser.PostAsync("/api/v1/profile", null);

    private Task<HttpResponseMessage> GiveAsync(string? titleId, string? kind, bool on = true) =>
        PostAsync(new { titleId, kind, on });

    private async Task<JsonElement> RateAsync(double stars) =>
        await (await PostAsync(new { titleId = Film, kind = "rating", stars })).JsonAsync();

    private async Task<JsonElement> AnswerAsync(string left) =>
        await (await PostAsync(new { titleId = Film, kind = "left", left })).JsonAsync();

    private Task<HttpResponseMessage> PostAsync<T>(T feedback) =>
        browser.PostAsync("/api/v1/feedback", JsonContent.Create(feedback, options: JsonSerializerOptions.Web));
}
