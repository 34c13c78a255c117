using System.Net;
using System.Text.RegularExpressions;
using static ExpressiFy.Web.Tests.Home.PostedShares;

namespace ExpressiFy.Web.Tests.Home;

/// <summary>
/// Rows for the shares of a reading: they come with the body of the request, and nothing of them is in an address or a
/// log, however much is logged.
/// </summary>
public sealed partial class SharesTests(SharesTests.TalkativeHost host) : IClassFixture<SharesTests.TalkativeHost>
{
    private const string Broad =
        """{"angry":0,"disgust":0,"fear":0,"happy":0.97,"sad":0,"surprise":0,"neutral":0.03}""";

    private const string Only =
        """{"angry":0,"disgust":0,"fear":0,"happy":1,"sad":0,"surprise":0,"neutral":0}""";

    // Paddington.
    private const string Another = "film:tt1109624";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_faint_smile_has_other_rows_than_a_broad_one()
    {
        var broad = Replies.TitleIdsIn(await RowsAsync(Broad));
        var faint = Replies.TitleIdsIn(await RowsAsync(Faint));
        // Two rows of twelve films, twelve series, twelve tracks, and the pick.
        Assert.Equal(1 + 12 + 12 + 12 + 12, broad.Count);
        Assert.InRange(faint.Intersect(broad).Count(), 1, 20);
    }

    [Fact]
    public async Task The_whole_share_for_one_expression_has_the_rows_of_its_name() =>
        Assert.Equal(Replies.TitleIdsIn(await browser.GetStringAsync(Rows)), Replies.TitleIdsIn(await RowsAsync(Only)));

    [Fact]
    public async Task A_pick_that_is_swapped_is_still_for_the_reading()
    {
        const string address = "/pick?expression=happy&aim=match";
        var html = WebUtility.HtmlDecode(await RowsAsync(Faint));
        var pick = Replies.PickIn(html);
        Assert.Contains($"name=\"shares\" value=\"{Faint}\"", html);

        var taken = await SwappedAsync(("shares", Faint), ("part", "pick"));
        Assert.Contains("data-taken", taken);
        Assert.Equal(Another, Replies.PickIn(taken));
        Assert.Contains($"name=\"shares\" value=\"{Faint}\"", taken);
        var next = await SwappedAsync(("shares", Faint), ("part", "pick"), ("title", pick));
        Assert.NotEqual(pick, Replies.PickIn(next));
        Assert.Contains($"name=\"shares\" value=\"{Faint}\"", next);
        Assert.DoesNotContain("data-taken", next);

        var wrong = await browser.SubmitAsync("/?expression=happy&aim=match", address, ("shares", "{}"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        async Task<string> SwappedAsync(params (string, string)[] fields)
        {
            var reply = await browser.SubmitAsync(
                "/?expression=happy&aim=match", $"{address}&pick={Another}", fields);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            return WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Shares_are_in_no_address_and_no_log()
    {
        var html = await RowsAsync(Faint);
        await browser.PostSharesAsync(RecommendationsApi, Faint);
        await browser.PostSharesAsync(Playlist, Faint);
        await browser.PostSharesAsync(Rows, Faint.Replace("0.43", "0.93", StringComparison.Ordinal));

        Assert.NotEmpty(host.Log);
        Assert.Contains(host.Log, line => line.Contains("/rows", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log, line => SharesIn().IsMatch(line));
        Assert.All(Address().Matches(html), address => Assert.DoesNotMatch(SharesIn(), address.Value));
        Assert.NotEmpty(Address().Matches(html));
    }

    [Fact]
    public async Task The_rows_say_to_the_page_what_they_are_for_and_are_kept_by_no_cache()
    {
        var reply = await browser.PostSharesAsync(Rows, Faint);
        Assert.True(reply.Headers.CacheControl?.NoStore);
        var html = WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync());
        Assert.Contains($"data-shares=\"{Faint}\"", html);
        Assert.DoesNotContain("data-shares", await browser.GetStringAsync(Rows));
    }

    [Fact]
    public async Task A_list_taken_along_is_the_one_that_is_shown()
    {
        var html = await RowsAsync(Faint);
        Assert.Contains("formaction=\"/api/v1/playlist.csv?", html);
        var form = new FormUrlEncodedContent([new("shares", Faint)]);
        var taken = await (await browser.PostAsync(Playlist, form)).Content.ReadAsStringAsync();
        var names = TrackNames().Matches(html).Select(name => WebUtility.HtmlDecode(name.Groups[1].Value)).ToList();
        Assert.Equal(12, names.Count);
        Assert.All(names, name => Assert.Contains(name.Replace("\"", "\"\"", StringComparison.Ordinal), taken));
        Assert.Equal(taken, await (await browser.PostSharesAsync(Playlist, Faint)).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/v1/recommendations?aim=lift")]
    [InlineData("/api/v1/recommendations")]
    public async Task Without_an_expression_the_largest_share_names_the_mood(string address)
    {
        var reply = await (await browser.PostSharesAsync(address, Faint)).JsonAsync();
        Assert.Equal("neutral", reply.Text("mood/expression"));
        Assert.Equal(12, reply.Items("cards").Count);
        Assert.InRange(reply.Number("mood/affect/valence"), .3, .4);
    }

    [Theory]
    [InlineData("match")]
    [InlineData("lift")]
    [InlineData("toward&toValence=0.5&toArousal=0")]
    public async Task A_mood_that_was_read_is_in_no_address_and_not_in_the_title(string aim)
    {
        var reply = await browser.PostAsync($"/rows?aim={aim}", Json(Settled));
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        var html = await reply.Content.ReadAsStringAsync();
        // Neutral has the larger share.
        Assert.Contains("data-expression=\"happy\"", html);
        Assert.Contains("data-tab=\"Tonight – ExpressiFy\"", WebUtility.HtmlDecode(html));
        Assert.InRange(Address().Count(html), 50, 500);
        Assert.All(Address().Matches(html), address => Assert.DoesNotMatch("expression=|happy", address.Value));
    }

    [Fact]
    public async Task Without_script_another_aim_posts_the_reading()
    {
        var reply = await browser.SubmitAsync(
            "/", "/reading?maxRuntime=100", ("shares", Faint), ("expression", "happy"), ("aim", "calm"));
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Contains("data-rows data-expression=\"happy\" data-aim=\"calm\"", html);
        Assert.Contains("<title>Tonight – ExpressiFy</title>", WebUtility.HtmlDecode(html));
        Assert.All(Address().Matches(html), address => Assert.DoesNotMatch("expression=|happy", address.Value));

        var passed = await browser.SubmitAsync(
            "/", "/pick?aim=calm", ("shares", Faint), ("expression", "happy"), ("title", Replies.PickIn(html)));
        Assert.Equal(HttpStatusCode.TemporaryRedirect, passed.StatusCode);
        Assert.Equal($"/reading?aim=calm&passed={Replies.PickIn(html)}", passed.Headers.Location!.OriginalString);
        Assert.Equal("/", (await browser.GetAsync("/reading")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_photo_has_rows_for_its_shares()
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync("/")), "__RequestVerificationToken" },
            { Replies.Bytes(Photographs.Sample(1)), "image", "me.jpg" },
        };
        var html = await (await browser.PostAsync("/photo", form)).Content.ReadAsStringAsync();
        var shares = SharesOfRows().Match(WebUtility.HtmlDecode(html)).Groups[1].Value;
        var expression = Expression().Match(html).Groups[1].Value;
        var rows = await browser.PostSharesAsync($"/rows?expression={expression}&aim=match", shares);
        Assert.All(Address().Matches(html), address => Assert.DoesNotContain("expression=", address.Value));
        Assert.Equal(Replies.TitleIdsIn(await rows.Content.ReadAsStringAsync()), Replies.TitleIdsIn(html));
        Assert.All(Address().Matches(html), address => Assert.DoesNotMatch(SharesIn(), address.Value));
    }

    private async Task<string> RowsAsync(string shares)
    {
        var reply = await browser.PostSharesAsync(Rows, shares);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        return await reply.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("data-title-id=\"track:[^>]*>.*?<h3[^>]*>\\s*(?:<a[^>]*>)?([^<]+)<", RegexOptions.Singleline, 1000)]
    private static partial Regex TrackNames();

    [GeneratedRegex(" (?:href|src|action|formaction|data-query|data-alternative)=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Address();

    // A name with a number, as JSON or as a parameter, encoded or not.
    [GeneratedRegex("""shares=|(angry|neutral)("|%22|&quot;)?(=|:|%3A)\s*0""", RegexOptions.None, 1000)]
    private static partial Regex SharesIn();

    [GeneratedRegex("data-shares=\"([^}]+})\"", RegexOptions.None, 1000)]
    private static partial Regex SharesOfRows();

    [GeneratedRegex("data-rows data-expression=\"([a-z]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Expression();

    /// <summary>A host that logs all that it can.</summary>
    public sealed class TalkativeHost : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [
            .. base.Settings,
            new("Logging:LogLevel:Default", "Trace"),
            new("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace"),
        ];
    }
}
