using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Picks;

/// <summary>The pick as a browser without script uses it.</summary>
public sealed partial class PickPageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Page = "/?expression=sad&aim=lift&maxRuntime=100";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_title_stands_once_on_the_page()
    {
        var html = await browser.GetStringAsync(Page);
        var titles = Replies.TitleIdsIn(html);
        Assert.Equal(1 + 12 + 12 + 12 + 12, titles.Count);
        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_guest_goes_on_to_the_next_by_the_address_alone()
    {
        var first = await PickOfAsync(Page);
        var reply = await browser.SubmitAsync(Page, FormOf(await browser.GetStringAsync(Page)), ("title", first));
        Assert.Equal(HttpStatusCode.SeeOther, reply.StatusCode);
        var next = reply.Headers.Location!.OriginalString;
        Assert.Equal($"/?expression=sad&aim=lift&maxRuntime=100&passed={first}#now", next);

        var html = await browser.GetStringAsync(next);
        Assert.DoesNotContain($"data-title-id=\"{first}\"", html);
        Assert.Contains($"name=\"passed\" value=\"{first}\"", html);
        Assert.Contains("name=\"maxRuntime\" value=\"100\"", html);
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));
    }

    [Fact]
    public async Task Who_agreed_has_it_stored_and_can_take_it_back()
    {
        await browser.PostAsync("/api/v1/profile", null);
        var first = await PickOfAsync(Page);
        var reply = await browser.SubmitAsync(Page, FormOf(await browser.GetStringAsync(Page)), ("title", first));
        Assert.Equal("/?expression=sad&aim=lift&maxRuntime=100#now", reply.Headers.Location!.OriginalString);
        Assert.NotEqual(first, await PickOfAsync(Page));

        Assert.Contains("1 title: 1 passed over.", await browser.GetStringAsync("/data"));
        await browser.SubmitAsync("/library", "/feedback", ("say", $"passed off {first}"), ("back", "/library"));
        Assert.Equal(first, await PickOfAsync(Page));
    }

    [Fact]
    public async Task A_script_gets_the_next_pick_alone()
    {
        var first = await PickOfAsync(Page);
        var form = FormOf(await browser.GetStringAsync(Page));
        var reply = await browser.SubmitAsync(Page, form, ("title", first), ("part", "pick"));
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Contains($"data-passed=\"{first}\"", html);
        Assert.DoesNotContain("<html", html);
    }

    [Fact]
    public async Task An_alternative_takes_the_place_of_the_pick()
    {
        var html = await browser.GetStringAsync(Page);
        var alternative = WebUtility.HtmlDecode(Alternative().Match(html).Groups[1].Value);
        var id = alternative.Split("pick=")[1].Split('#')[0];
        Assert.NotEqual(id, await PickOfAsync(Page));
        Assert.Equal(id, await PickOfAsync(alternative));
    }

    [Theory]
    [InlineData("/?expression=sad&aim=lift", "All of it", false)]
    [InlineData("/?expression=sad&aim=lift&maxRuntime=100", "Up to 100 minutes", true)]
    [InlineData("/?expression=sad&aim=lift&maxRuntime=75", "Up to 75 minutes", true)]
    public async Task The_time_is_chosen_and_said(string page, string choice, bool isLimited)
    {
        var html = await browser.GetStringAsync(page);
        Assert.Matches($"aria-current=\"true\"[^>]*>{choice}<", html);
        Assert.Equal(isLimited, html.Contains($"A way up, in {choice.ToLowerInvariant()}"));
        Assert.Contains("href=\"/?expression=sad&amp;aim=lift\"", html);
    }

    [Fact]
    public async Task Too_little_time_is_said()
    {
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift&maxRuntime=1");
        Assert.Contains("No film of at most 1 minutes is left that fits. With an evening there is more.", html);
        Assert.Contains("With an evening there are more.", html);
    }

    [Theory]
    [InlineData("/?expression=sad&maxRuntime=0")]
    [InlineData("/?expression=sad&passed=nonsense")]
    public async Task A_wrong_address_leads_to_the_first_page(string page)
    {
        var reply = await browser.GetAsync(page);
        Assert.Equal("/", reply.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_without_a_known_title_is_a_bad_request()
    {
        var reply = await browser.SubmitAsync(Page, "/pick?expression=sad", ("title", "film:tt9999999"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    private static string FormOf(string html) => WebUtility.HtmlDecode(Form().Match(html).Groups[1].Value);

    private async Task<string> PickOfAsync(string page) => Replies.PickIn(await browser.GetStringAsync(page));

    [GeneratedRegex("action=\"(/pick[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("href=\"([^\"]*pick=film:[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Alternative();
}
