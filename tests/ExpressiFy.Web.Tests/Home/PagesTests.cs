using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Home;

/// <summary>The pages as a browser without script sees them.</summary>
public sealed class PagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0111161";
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_first_page_says_what_happens_with_a_picture_before_it_offers_three_ways_to_start()
    {
        var html = await browser.GetStringAsync("/");
        var notice = html.IndexOf("id=\"notice\"", StringComparison.Ordinal);
        Assert.InRange(notice, 0, html.IndexOf("data-camera-start", StringComparison.Ordinal));
        Assert.Contains("thrown away", html);
        Assert.Contains("not what you feel", html);
        Assert.Contains("action=\"/photo\"", html);
        Assert.Contains("name=\"expression\" value=\"sad\"", html);
    }

    [Fact]
    public async Task A_picked_mood_shows_films_and_tracks_without_a_repeat()
    {
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift");
        var ids = IdsIn(html);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains(ids, id => id.StartsWith("film:", StringComparison.Ordinal));
        Assert.Contains(ids, id => id.StartsWith("track:", StringComparison.Ordinal));
        Assert.DoesNotContain("id=\"welcome\"", html);
        Assert.DoesNotMatch("[Yy]ou are (sad|happy|angry)", html);
    }

    [Theory]
    [InlineData(
        "/?expression=angry&aim=match",
        "None of these adds to the anger",
        "/?expression=angry&amp;aim=match&amp;feed=true")]
    [InlineData(
        "/?expression=fear&aim=match",
        "None of these adds to the fear",
        "/?expression=fear&amp;aim=match&amp;feed=true")]
    [InlineData(
        "/?expression=sad&aim=match",
        "none is only bleak",
        "/?expression=sad&amp;aim=match&amp;feed=true")]
    [InlineData(
        "/?expression=angry&aim=match&feed=true",
        "As you asked, these stay with anger",
        "/?expression=angry&amp;aim=match\"")]
    public async Task Matching_an_unpleasant_mood_says_what_it_does_and_leaves_the_choice(
        string path, string says, string choice)
    {
        var html = await browser.GetStringAsync(path);
        Assert.Contains(says, html);
        Assert.Contains(choice, html);
    }

    [Fact]
    public async Task A_point_and_a_surprise_need_no_mood_and_are_told_in_words()
    {
        var point = await browser.GetStringAsync("/?aim=toward&toValence=0.5&toArousal=-0.5");
        Assert.Contains("Toward: pleasant and quiet", point);
        Assert.Contains("Films that feel pleasant and quiet, near", point);
        Assert.Contains("Films from other corners", await browser.GetStringAsync("/?aim=surprise"));
    }

    [Theory]
    [InlineData("/?aim=lift")]
    [InlineData("/?expression=nonsense")]
    [InlineData("/?expression=sad&seed=x")]
    public async Task A_strange_address_is_no_error_for_people(string path)
    {
        var reply = await browser.GetAsync(path);
        Assert.Contains(reply.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect });
    }

    [Fact]
    public async Task Rows_alone_are_the_same_rows()
    {
        var alone = await browser.GetStringAsync("/rows?expression=happy&aim=match");
        var page = await browser.GetStringAsync("/?expression=happy&aim=match");
        Assert.Equal(IdsIn(page), IdsIn(alone));
        Assert.DoesNotContain("<html", alone);
    }

    [Fact]
    public async Task Rows_for_a_wrong_mood_are_a_problem()
    {
        var reply = await browser.GetAsync("/rows?expression=nonsense");
        await reply.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_photo_form_shows_what_the_expression_looks_like_and_rows()
    {
        var reply = await UploadAsync(Photographs.Sample(1));
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Matches("(largest face|expression) looks [a-z]+", html);
        Assert.Contains("data-rows", html);
        Assert.Matches("<meter[^>]+value=\"0\\.", html);
    }

    [Fact]
    public async Task A_photo_without_a_face_says_so()
    {
        var reply = await UploadAsync(Photographs.Nobody());
        Assert.Contains("No face found", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_explained_on_the_first_page()
    {
        var reply = await UploadAsync([1, 2, 3, 4]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.StatusCode);
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Contains("not a JPEG, PNG or WebP", html);
        Assert.Contains("id=\"welcome\"", html);
    }

    [Fact]
    public async Task A_photo_that_is_too_large_is_told_so()
    {
        var reply = await UploadAsync(new byte[(15 * 1024 * 1024) + 10]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Contains("15 MB", await reply.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/photo")]
    [InlineData("/feedback")]
    [InlineData("/feedback/agree")]
    [InlineData("/together")]
    [InlineData("/taste/erase")]
    public async Task A_form_without_its_token_is_refused(string action)
    {
        var reply = await browser.PostAsync(action, new FormUrlEncodedContent([new("say", $"like on {Film}")]));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Fact]
    public async Task The_first_word_on_a_title_asks_for_consent_and_then_carries_on()
    {
        var page = "/?expression=sad&aim=lift";
        var asked = await browser.SubmitAsync(page, "/feedback", ("say", $"like on {Film}"), ("back", page));
        Assert.Contains("Remember this?", await asked.Content.ReadAsStringAsync());
        Assert.False(await IsRememberedAsync());

        var agreed = await browser.SubmitAsync(page, "/feedback/agree", ("say", $"like on {Film}"), ("back", page));
        Assert.Equal(HttpStatusCode.SeeOther, agreed.StatusCode);
        Assert.StartsWith(page, agreed.Headers.Location?.OriginalString);
        Assert.Contains("The Shawshank Redemption", await browser.GetStringAsync("/taste"));

        var unsaid = await browser.SubmitAsync("/taste", "/feedback", ("say", $"like off {Film}"), ("back", "/taste"));
        Assert.Equal("/taste", unsaid.Headers.Location?.OriginalString);
        Assert.DoesNotContain("The Shawshank Redemption", await browser.GetStringAsync("/taste"));
    }

    [Fact]
    public async Task Erasing_asks_once_and_then_nothing_is_left()
    {
        await browser.PostAsync("/api/v1/profile", null);
        Assert.Contains("cannot be undone", await browser.GetStringAsync("/taste/erase"));
        var erased = await browser.SubmitAsync("/taste/erase", "/taste/erase");
        Assert.Equal("/taste?erased=yes", erased.Headers.Location?.OriginalString);
        Assert.Contains("is erased", await browser.GetStringAsync("/taste?erased=yes"));
        Assert.False(await IsRememberedAsync());
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

    /// <summary>The ids of the titles on a page, in their order.</summary>
    private static List<string> IdsIn(string html)
    {
        var matches = Regex.Matches(html, "data-title-id=\"([^\"]+)\"");
        return [.. matches.Select(match => match.Groups[1].Value)];
    }

    private async Task<bool> IsRememberedAsync()
    {
        var reply = await browser.GetAsync("/api/v1/profile");
        var profile = await reply.JsonAsync();
        return profile.GetProperty("remembered").GetBoolean();
    }

    private Task<HttpResponseMessage> SubmitFeedbackAsync(string say, string back) =>
        browser.SubmitAsync("/?expression=sad", "/feedback", ("say", say), ("back", back));

    private async Task<HttpResponseMessage> UploadAsync(byte[] photo)
    {
        var token = await browser.TokenAsync("/");
        var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { Replies.Bytes(photo), "image", "me.jpg" },
        };
        return await browser.PostAsync("/photo", form);
    }
}
