using System.Net;
using static ExpressiFy.Web.Tests.Home.PostedShares;

namespace ExpressiFy.Web.Tests.Home;

/// <summary>Bodies that are no reading, or that come from elsewhere.</summary>
public sealed class WrongSharesTests(SharesTests.TalkativeHost host) : IClassFixture<SharesTests.TalkativeHost>
{
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""{"shares":null}""")]
    [InlineData("""{"shares":[0,0,0,1,0,0,0]}""")]
    [InlineData("""{"shares":{"happy":1}}""")]
    [InlineData("""{"shares":{"angry":0,"disgust":0,"fear":0,"happy":1,"sad":0,"surprise":0,"joy":0}}""")]
    [InlineData("""{"shares":{"angry":0,"disgust":0,"fear":0,"happy":1,"happy":0,"surprise":0,"neutral":0}}""")]
    [InlineData("""{"shares":{"angry":0,"disgust":0,"fear":0,"happy":"1","sad":0,"surprise":0,"neutral":0}}""")]
    [InlineData("""{"shares":{"angry":0,"disgust":0,"fear":0,"happy":0.5,"sad":0,"surprise":0,"neutral":0.4}}""")]
    [InlineData("""{"shares":{"angry":-0.5,"disgust":0,"fear":0,"happy":1,"sad":0.5,"surprise":0,"neutral":0}}""")]
    [InlineData("""{"shares":{"angry":1e400,"disgust":0,"fear":0,"happy":1,"sad":0,"surprise":0,"neutral":0}}""")]
    public async Task Wrong_shares_are_named_as_a_problem(string body)
    {
        foreach (var address in Addresses)
        {
            var reply = await browser.PostAsync(address, Json(body));
            var problem = await reply.ProblemAsync(HttpStatusCode.BadRequest);
            Assert.Equal("invalid-parameter", problem.Kind());
            Assert.Equal(["shares"], problem.At("errors").Names());
            Assert.Contains("seven numbers from 0 to 1", problem.Text("errors/shares/0"));
        }
    }

    [Fact]
    public async Task Wrong_shares_and_wrong_parameters_are_named_together()
    {
        var reply = await browser.PostAsync("/api/v1/recommendations?aim=cheer&count=99", Json("{}"));
        var problem = await reply.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["aim", "count", "shares"], problem.At("errors").Names());
    }

    [Fact]
    public async Task Shares_and_a_point_are_two_moods()
    {
        var problem = await (await browser.PostSharesAsync("/api/v1/recommendations?valence=0&arousal=0", Faint))
            .ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["shares"], problem.At("errors").Names());
        Assert.Equal("Give either shares or valence and arousal.", problem.Text("errors/shares/0"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"shares\":")]
    [InlineData("words")]
    public async Task A_body_that_is_no_json_is_a_problem(string body)
    {
        foreach (var address in Addresses)
        {
            var problem = await (await browser.PostAsync(address, Json(body))).ProblemAsync(HttpStatusCode.BadRequest);
            Assert.Equal("bad-request", problem.Kind());
        }

        Assert.DoesNotContain(host.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_without_shares_is_a_problem()
    {
        foreach (var address in Addresses)
        {
            using var form = new FormUrlEncodedContent([new("other", "1")]);
            var problem = await (await browser.PostAsync(address, form)).ProblemAsync(HttpStatusCode.BadRequest);
            Assert.Equal(["shares"], problem.At("errors").Names());

            using var parts = new MultipartFormDataContent { { new StringContent(Faint), "shares" } };
            await (await browser.PostAsync(address, parts)).ProblemAsync(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var reply = await browser.PostAsync(Rows, Json($"{{\"shares\":{Faint},\"more\":\"{new string('x', 3000)}\"}}"));
        await reply.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Another_site_may_not_ask()
    {
        foreach (var address in Addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = SharesOf(Faint) };
            request.Headers.Add("Origin", "https://elsewhere.example");
            Assert.Equal(
                "cross-origin",
                (await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden)).Kind());
        }
    }

    [Fact]
    public async Task A_mood_that_is_none_is_a_problem()
    {
        var body = Settled.Replace("\"happy\",", "\"merry\",", StringComparison.Ordinal);
        var problem = await (await browser.PostAsync("/rows?aim=lift", Json(body)))
            .ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["expression"], problem.At("errors").Names());
    }
}
