using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Search;

/// <summary>The search page as a browser without script sees it.</summary>
public sealed partial class SearchPageTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Before_a_search_there_are_decades_genres_and_languages_to_browse()
    {
        var html = await PageAsync("");
        Assert.Contains("/search?decade=1990", html);
        Assert.Contains("/search?medium=film&genre=Western", html);
        Assert.Contains("/search?medium=track&genre=Jazz", html);
        Assert.Contains("/search?language=fr", html);
        Assert.DoesNotContain("data-title-id", html);
    }

    [Theory]
    [InlineData("inceptoin", "Inception")]
    [InlineData("godfater", "The Godfather")]
    public async Task A_typing_error_finds_the_title_and_says_what_may_be_meant(string query, string name)
    {
        var html = await PageAsync($"?q={query}");
        Assert.Equal(name, NamesIn(html)[0]);
        Assert.Contains("Did you mean", html);
        Assert.Contains($"href=\"/search?q={Uri.EscapeDataString(name)}\"", html);
    }

    [Fact]
    public async Task A_title_typed_right_is_not_put_right()
    {
        var html = await PageAsync("?q=inception");
        Assert.Equal("Inception", NamesIn(html)[0]);
        Assert.DoesNotContain("Did you mean", html);
        Assert.Contains("href=\"/title/film:tt1375666\"", html);
    }

    [Theory]
    [InlineData("casa de papel", "2017–2021, 50 min an episode")]
    [InlineData("inception", "2010, 148 min")]
    [InlineData("despacito", "2017, song")]
    public async Task A_result_says_what_kind_of_title_it_is(string query, string facts) =>
        Assert.Contains($">{facts}</p>", WebUtility.HtmlDecode(await PageAsync($"?q={query}")));

    [Fact]
    public async Task Every_filter_leads_to_as_many_titles_as_it_says()
    {
        var html = await PageAsync("?q=love&medium=film");
        var chips = Chip().Matches(html).ToList();
        Assert.True(chips.Count > 10);
        foreach (var chip in chips)
        {
            var count = int.Parse(chip.Groups[2].Value);
            Assert.NotEqual(0, count);
            var narrowed = await PageAsync(chip.Groups[1].Value["/search".Length..]);
            Assert.Contains(count == 1 ? "One title for" : $"{count} titles for", narrowed);
        }
    }

    [Fact]
    public async Task A_filter_that_would_leave_nothing_is_not_there_and_a_chosen_one_leads_back()
    {
        var html = await PageAsync("?q=love&genre=Western&medium=film");
        Assert.DoesNotContain("genre=Pop", html);
        Assert.DoesNotMatch("class=\"count\"[^>]*>0<", html);
        Assert.Matches(
            "<a class=\"chip\" href=\"/search\\?q=love&medium=film\" aria-current=\"true\"[^>]*>Western<", html);
    }

    [Fact]
    public async Task Nothing_found_says_what_would_be_found_with_less()
    {
        var html = await PageAsync("?q=love&genre=Western&decade=2020");
        Assert.Contains("Nothing fits all of that.", html);
        Assert.Matches("Without the genre there are \\d+\\.", html);
        Assert.Contains("href=\"/search?q=love&decade=2020\"", html);
        Assert.Contains("href=\"/search?q=love\"", html);
    }

    [Fact]
    public async Task A_word_that_nothing_is_like_is_answered_with_what_is_near()
    {
        var html = await PageAsync("?q=inceptxxxxxxx");
        Assert.Contains("Nothing is called “inceptxxxxxxx” here.", html);
        Assert.Contains("href=\"/title/film:tt1375666\"", html);
    }

    [Theory]
    [InlineData("?q=%3Cscript%3Ezzzz")]
    [InlineData("?q=//&page=99999999999")]
    [InlineData("?genre=Opera")]
    [InlineData("?q=love&page=-1")]
    [InlineData("?q=love&page=50")]
    [InlineData("?language=%00%F0%9F%98%80&q=%F0%9F%98%80")]
    public async Task A_strange_address_gets_a_page(string address)
    {
        var reply = await browser.GetAsync($"/search{address}");
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.DoesNotContain("<script>zzzz", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pages_follow_each_other_and_the_address_says_which()
    {
        var first = await PageAsync("?q=love");
        Assert.Contains("href=\"/search?q=love&page=2\"", first);
        var second = await PageAsync("?q=love&page=2");
        Assert.Contains("href=\"/search?q=love\"", second);
        Assert.Empty(NamesIn(first).Intersect(NamesIn(second)).Except(["Love"]));
    }

    [Fact]
    public async Task A_title_can_be_saved_without_script_and_stays_marked()
    {
        const string Film = "film:tt1375666";
        const string Back = "/search?q=inception";
        using var visitor = host.Browser();
        await visitor.SubmitAsync(Back, "/feedback/agree", ("say", $"save on {Film}"), ("back", Back));
        var html = await visitor.GetStringAsync(Back);
        Assert.Contains($"save off {Film}", html);
    }

    private async Task<string> PageAsync(string query) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/search{query}"));

    private static List<string> NamesIn(string html) =>
        [.. Name().Matches(html).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("<h3[^>]*><a href=\"/title/[^\"]*\"[^>]*>([^<]*)</a>", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(
        "<a class=\"chip\" href=\"([^\"]*)\"[^>]*>[^<]*<span class=\"count\"[^>]*>(\\d+)<", RegexOptions.None, 1000)]
    private static partial Regex Chip();
}
