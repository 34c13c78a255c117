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
        Assert.Equal("consent-needed", (await (await SayAsync(browser, Film, "like")).ProblemAsync(HttpStatusCode.Conflict)).Kind());
        var profile = await (await browser.GetAsync("/api/v1/profile")).JsonAsync();
        Assert.False(profile.GetProperty("remembered").GetBoolean());
        Assert.Equal(0, profile.GetProperty("counts").GetProperty("like").GetInt32());
    }

    [Fact]
    public async Task Each_word_stands_until_it_is_taken_back()
    {
        await browser.PostAsync("/api/v1/profile", null);
        foreach (var kind in new[] { "like", "save", "seen", "hide" })
        {
            var said = await (await SayAsync(browser, Film, kind)).JsonAsync();
            Assert.Equal(Film, said.GetProperty("titleId").GetString());
            Assert.True(said.GetProperty(kind).GetBoolean());
            Assert.False((await (await SayAsync(browser, Film, kind, on: false)).JsonAsync()).GetProperty(kind).GetBoolean());
        }
    }

    [Fact]
    public async Task A_dislike_ends_a_like()
    {
        await browser.PostAsync("/api/v1/profile", null);
        await SayAsync(browser, Film, "like");
        var standing = await (await SayAsync(browser, Film, "dislike")).JsonAsync();
        Assert.Equal((false, true), (standing.GetProperty("like").GetBoolean(), standing.GetProperty("dislike").GetBoolean()));
    }

    [Fact]
    public async Task Stars_and_how_it_left_one_stand_until_they_are_taken_back()
    {
        await browser.PostAsync("/api/v1/profile", null);
        var rated = await (await SayAsync(browser, new { titleId = Film, kind = "rating", stars = 4.5 })).JsonAsync();
        Assert.Equal(4.5, rated.GetProperty("stars").GetDouble());
        var left = await (await SayAsync(browser, new { titleId = Film, kind = "left", left = "better" })).JsonAsync();
        Assert.Equal((4.5, "better"), (left.GetProperty("stars").GetDouble(), left.GetProperty("left").GetString()));

        var kept = Assert.Single((await (await browser.GetAsync("/api/v1/profile")).JsonAsync()).GetProperty("rated").EnumerateArray());
        Assert.Equal((Film, 4.5, "better"), (kept.GetProperty("title").GetProperty("id").GetString(), kept.GetProperty("stars").GetDouble(), kept.GetProperty("left").GetString()));

        await SayAsync(browser, Film, "rating", on: false);
        var back = await (await SayAsync(browser, Film, "left", on: false)).JsonAsync();
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (back.GetProperty("stars").ValueKind, back.GetProperty("left").ValueKind));
    }

    [Theory]
    [InlineData("rating", 0d, null, "stars")]
    [InlineData("rating", 5.5, null, "stars")]
    [InlineData("rating", null, null, "stars")]
    [InlineData("left", null, "Better", "left")]
    [InlineData("left", null, null, "left")]
    public async Task A_value_out_of_range_is_refused_by_its_name(string kind, double? stars, string? left, string field)
    {
        var problem = await (await SayAsync(browser, new { titleId = Film, kind, stars, left })).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("film:tt9999999")]
    [InlineData("book:moby-dick")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_title_that_is_not_in_the_catalogue_is_not_found(string? title) =>
        Assert.Equal("unknown-title", (await (await SayAsync(browser, title, "like")).ProblemAsync(HttpStatusCode.NotFound)).Kind());

    [Theory]
    [InlineData("adore")]
    [InlineData("LIKE")]
    [InlineData("0")]
    [InlineData(null)]
    public async Task A_kind_that_does_not_exist_is_refused_with_those_that_do(string? kind)
    {
        var problem = await (await SayAsync(browser, Film, kind)).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains("dislike", problem.GetProperty("errors").GetProperty("kind")[0].GetString());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Another_sites_page_may_not_speak_for_the_person(string header, string value)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Post, "/api/v1/feedback"), (HttpMethod.Post, "/api/v1/profile"), (HttpMethod.Delete, "/api/v1/profile") })
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add(header, value);
            if (path.EndsWith("feedback", StringComparison.Ordinal))
                request.Content = JsonContent.Create(new { titleId = Film, kind = "like", on = true });
            Assert.Equal("cross-origin", (await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden)).Kind());
        }
    }

    private static Task<HttpResponseMessage> SayAsync(HttpClient browser, string? titleId, string? kind, bool on = true) =>
        SayAsync(browser, new { titleId, kind, on });

    private static Task<HttpResponseMessage> SayAsync<T>(HttpClient browser, T word) =>
        browser.PostAsync("/api/v1/feedback", JsonContent.Create(word, options: JsonSerializerOptions.Web));
}
