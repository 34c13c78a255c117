using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Picks;

public sealed class PickApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/pick";
    private const string SadLift = $"{Address}?expression=sad&aim=lift";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_reply_has_one_title_why_and_two_alternatives()
    {
        var reply = await browser.JsonAsync($"{SadLift}&maxRuntime=100");
        Assert.Equal(["mood", "aim", "target", "pick", "reason", "alternatives"], reply.Names());
        Assert.Equal("sad", reply.Text("mood/expression"));
        Assert.Equal("film", reply.Text("pick/medium"));
        Assert.EndsWith(" minutes.", reply.Text("reason"));

        var alternatives = reply.Items("alternatives");
        Assert.Equal(2, alternatives.Count);
        Assert.All(alternatives.Append(reply.At("pick")), title =>
            Assert.InRange(title.Number("runtimeMinutes"), 1, 100));
        Assert.Equal(3, alternatives.Append(reply.At("pick")).Select(title => title.Text("id")).Distinct().Count());
    }

    [Theory]
    [InlineData("", "browse", "film")]
    [InlineData("?expression=happy&medium=track", "match", "track")]
    [InlineData("?valence=-0.5&arousal=0.25&seed=7", "match", "film")]
    [InlineData("?toValence=0.5&toArousal=0.2", "toward", "film")]
    public async Task The_mood_is_given_as_for_recommendations(string query, string aim, string medium)
    {
        var reply = await browser.JsonAsync(Address + query);
        Assert.Equal(aim, reply.Text("aim"));
        Assert.Equal(medium, reply.Text("pick/medium"));
    }

    [Fact]
    public async Task A_reading_comes_in_the_body_and_holds_for_the_next_pick()
    {
        const string address = $"{Address}?aim=surprise&expression=happy";
        var happy = new { angry = 0d, disgust = 0d, fear = 0d, happy = 1d, sad = 0d, surprise = 0d, neutral = 0d };
        var fearful = happy with { happy = .5, fear = .5 };
        var named = await browser.JsonAsync(address);
        var same = await PostedAsync(address, new { shares = happy });
        Assert.Equal(named.Text("pick/id"), same.Text("pick/id"));
        Assert.DoesNotContain("stored", same.Names());

        var passed = new[] { named.Text("pick/id") };
        var ofName = await PostedAsync(address, new { titleId = passed[0] });
        var ofReading = await PostedAsync(address, new { titleId = passed[0], shares = fearful });
        Assert.NotEqual(ofName.Text("pick/id"), ofReading.Text("pick/id"));

        var wrong = await browser.PostAsJsonAsync(address, new { shares = happy with { sad = 1 } });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var point = await browser.PostAsJsonAsync($"{Address}?valence=0&arousal=0", new { shares = happy });
        Assert.Equal(HttpStatusCode.BadRequest, point.StatusCode);

        async Task<JsonElement> PostedAsync(string to, object body)
        {
            var reply = await browser.PostAsJsonAsync(to, body);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            return await reply.Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    [Fact]
    public async Task Without_a_title_that_fits_there_is_none()
    {
        var reply = await browser.JsonAsync($"{SadLift}&maxRuntime=1");
        Assert.True(reply.IsNull("pick"));
        Assert.True(reply.IsNull("reason"));
        Assert.Empty(reply.Items("alternatives"));
    }

    [Theory]
    [InlineData("?aim=lift", "expression")]
    [InlineData("?maxRuntime=0", "maxRuntime")]
    [InlineData("?medium=game", "medium")]
    [InlineData("?seed=x", "seed")]
    [InlineData("?passed=film:tt0111161,nonsense", "passed")]
    public async Task Wrong_parameters_are_named(string query, string name)
    {
        HttpResponseMessage[] replies =
            [await browser.GetAsync(Address + query), await PassAsync("film:tt0111161", query)];
        foreach (var reply in replies)
        {
            var problem = await reply.ProblemAsync(HttpStatusCode.BadRequest);
            Assert.Equal("invalid-parameter", problem.Kind());
            Assert.Equal([name], problem.GetProperty("errors").Names());
        }
    }

    [Fact]
    public async Task A_title_that_is_not_in_the_catalogue_cannot_be_passed_over()
    {
        foreach (var id in new[] { "film:tt9999999", "", null })
        {
            var problem = await (await PassAsync(id, "")).ProblemAsync(HttpStatusCode.NotFound);
            Assert.Equal("unknown-title", problem.Kind());
        }
    }

    [Fact]
    public async Task Another_site_cannot_pass_titles_over()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = JsonContent.Create(new { titleId = "film:tt0111161" }),
            Headers = { { "Origin", "https://elsewhere.example" } },
        };
        await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_guest_gets_the_next_and_nothing_is_stored()
    {
        var seen = new List<string> { (await browser.JsonAsync(SadLift)).Text("pick/id")! };
        for (var turn = 0; turn < 5; turn++)
        {
            var passed = string.Join(',', seen.SkipLast(1));
            var next = await (await PassAsync(seen[^1], $"?expression=sad&aim=lift&passed={passed}")).JsonAsync();
            Assert.False(next.Flag("stored"));
            seen.Add(next.Text("pick/id")!);
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));
        Assert.Equal(seen[0], (await browser.JsonAsync(SadLift)).Text("pick/id"));
    }

    [Fact]
    public async Task Who_agreed_passes_a_title_over_for_the_day_and_can_take_it_back()
    {
        await browser.PostAsync("/api/v1/profile", null);
        var pick = await browser.JsonAsync(SadLift);
        var first = pick.Text("pick/id");
        var next = await (await PassAsync(first, "?expression=sad&aim=lift")).JsonAsync();
        Assert.True(next.Flag("stored"));
        Assert.NotEqual(first, next.Text("pick/id"));
        Assert.NotEqual(first, (await browser.JsonAsync(SadLift)).Text("pick/id"));

        var profile = await browser.JsonAsync("/api/v1/profile");
        Assert.Equal(1, profile.Number("counts/passed"));
        Assert.Equal(first, profile.Text("passed/0/id"));
        var export = await browser.JsonAsync("/api/v1/profile/export");
        Assert.Equal("passed", export.Text("feedback/0/kind"));

        // Lists go on having it.
        var year = pick.Number("pick/year");
        var list = await browser.JsonAsync(
            $"/api/v1/recommendations?expression=sad&aim=lift&count=50&fromYear={year}&toYear={year}");
        Assert.Contains(list.Items("cards"), card => card.Text("id") == first);

        var withdrawal = new { titleId = first, kind = "passed", on = false };
        var feedback = await (await browser.PostAsJsonAsync("/api/v1/feedback", withdrawal)).JsonAsync();
        Assert.False(feedback.Flag("passed"));
        Assert.Equal(first, (await browser.JsonAsync(SadLift)).Text("pick/id"));
    }

    private Task<HttpResponseMessage> PassAsync(string? titleId, string query) =>
        browser.PostAsJsonAsync(Address + query, new { titleId });
}
