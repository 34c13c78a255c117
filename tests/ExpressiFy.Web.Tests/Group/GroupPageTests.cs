using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Group;

/// <summary>The page as a browser without script sees it.</summary>
public sealed class GroupPageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Page = "/together";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task One_more_person_gets_a_line_and_the_others_stay()
    {
        var reply = await browser.SubmitAsync(
            Page, Page, ("name", "Ana"), ("name", ""), ("expression", "sad"), ("expression", ""), ("do", "more"));
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Equal(3, Regex.Count(html, "name=\"name\""));
        Assert.Contains("value=\"Ana\"", html);
    }

    [Fact]
    public async Task The_form_gives_a_list_that_says_for_whom_each_title_works()
    {
        var reply = await browser.SubmitAsync(
            Page,
            Page,
            ("name", "Ana"),
            ("name", "Ben"),
            ("expression", "sad"),
            ("expression", "angry"),
            ("aim", "lift"),
            ("aim", "calm"),
            ("code", ""),
            ("code", ""),
            ("medium", "film"),
            ("do", "pick"));
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Equal(12, Regex.Count(html, "data-title-id="));
        Assert.Matches("(Great|Good) for (Ana|Ben)", html);
    }

    [Fact]
    public async Task A_form_with_one_name_says_what_is_missing()
    {
        var reply = await browser.SubmitAsync(Page, Page, ("name", "Ana"), ("name", ""), ("do", "pick"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("2 to 8 people", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Only_a_visitor_with_a_taste_can_make_a_code()
    {
        Assert.DoesNotContain("Make a code", await browser.GetStringAsync(Page));
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var html = await lender.GetStringAsync(Page);
        Assert.Contains("Make a code", html);
        Assert.Contains("name=\"self\"", html);
        Assert.DoesNotContain("data-group-code", html);
    }

    [Fact]
    public async Task A_code_is_shown_once_and_then_only_what_is_left_of_it()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var made = await (await lender.SubmitAsync(Page, $"{Page}/code")).Content.ReadAsStringAsync();
        Assert.Contains("data-group-code", made);
        var later = await lender.GetStringAsync(Page);
        Assert.DoesNotContain("data-group-code", later);
        Assert.Contains("20 more lists", later);
        Assert.Contains("Withdraw the code", later);
    }

    [Fact]
    public async Task Whoever_fills_in_a_code_reads_what_is_left_of_it_and_when_it_was_withdrawn()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var code = await GroupVisitor.CodeAsync(lender);
        var answer = await (await PickAsync(code)).Content.ReadAsStringAsync();
        Assert.Contains("Ben’s code answers 19 more lists.", WebUtility.HtmlDecode(answer));

        var withdrawn = await lender.SubmitAsync(Page, $"{Page}/code/withdraw");
        Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        var refused = await PickAsync(code);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Ben: the code was withdrawn", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Before_anybody_is_named_the_page_asks_who_is_there()
    {
        var html = await browser.GetStringAsync(Page);
        Assert.Contains("Who is there tonight?", html);
        Assert.Contains("value=\"You\"", html);
        Assert.DoesNotContain("data-title-id", html);
    }

    [Fact]
    public async Task The_faces_in_view_are_members_with_their_moods()
    {
        var reply = await browser.SubmitAsync(
            Page, Page, ("face", "sad"), ("face", "happy"), ("face", "neutral"), ("do", "pick"));
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Equal(12, Regex.Count(html, "data-title-id="));
        Assert.Equal(["Left", "Middle", "Right"], ValuesOf(html));
        foreach (var mood in new[] { "sad", "happy", "neutral" })
            Assert.Contains($"data-mood=\"{mood}\"", html);
        // What the camera reads never stands in an address.
        Assert.DoesNotMatch("(href|action)=\"[^\"]*(sad|happy|face=)", html);
    }

    [Fact]
    public async Task One_face_alone_waits_for_another_person()
    {
        var reply = await browser.SubmitAsync(Page, Page, ("face", "sad"), ("do", "pick"));
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(["You", ""], ValuesOf(html));
        Assert.Contains("2 to 8 people", html);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("<script>")]
    public async Task A_face_with_a_mood_that_is_none_is_said_and_loses_nothing(string face)
    {
        var reply = await browser.SubmitAsync(Page, Page, ("face", face), ("face", "sad"), ("do", "pick"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(["Left", "Right"], ValuesOf(await reply.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Somebody_who_leaves_is_taken_out_and_the_others_stay()
    {
        var reply = await browser.SubmitAsync(
            Page, Page, ("name", "Ana"), ("name", "Ben"), ("name", "Cleo"), ("do", "remove 1"));
        Assert.Equal(["Ana", "Cleo"], ValuesOf(await reply.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_code_that_opens_nothing_is_drawn_and_the_list_goes_on_without_it()
    {
        var refused = await PickAsync("no code of this host");
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("That code opens nothing.", html);
        Assert.Contains("Ben: the code has ended, or is none of this server.", html);
        Assert.Contains("value=\"without-codes\"", html);

        var without = await browser.SubmitAsync(
            Page, Page, ("name", "Ana"), ("name", "Ben"), ("code", ""), ("code", "no code"), ("do", "without-codes"));
        Assert.Equal(12, Regex.Count(await without.Content.ReadAsStringAsync(), "data-title-id="));
    }

    private static IEnumerable<string> ValuesOf(string html) =>
        Regex.Matches(html, "name=\"name\" value=\"([^\"]*)\"").Select(match => match.Groups[1].Value);

    private Task<HttpResponseMessage> PickAsync(string code) => browser.SubmitAsync(
        Page, Page, ("name", "Ana"), ("name", "Ben"), ("code", ""), ("code", code), ("medium", "film"), ("do", "pick"));
}
