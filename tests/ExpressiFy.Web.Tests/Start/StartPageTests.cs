using System.Net;

namespace ExpressiFy.Web.Tests.Start;

/// <summary>The start page, used without script.</summary>
public sealed class StartPageTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Before_a_search_there_are_some_to_begin_with()
    {
        var html = await browser.GetStringAsync("/start");
        Assert.Contains("Some to begin with", html);
        Assert.Contains("0 of 5", html);
        Assert.Contains("data-title-id=\"film:", html);
        Assert.Contains("data-title-id=\"track:", html);
    }

    [Theory]
    [InlineData("shawshank", "The Shawshank Redemption")]
    [InlineData("amelie", "Amélie")]
    [InlineData("nina simone", "Nina Simone")]
    public async Task A_search_finds_by_name_and_by_who_made_it(string query, string finds)
    {
        var html = await browser.GetStringAsync($"/start?q={Uri.EscapeDataString(query)}");
        Assert.Contains(finds, WebUtility.HtmlDecode(html));
    }

    [Fact]
    public async Task A_search_without_an_answer_says_so_and_repeats_nothing_as_markup()
    {
        var html = await browser.GetStringAsync("/start?q=%3Cscript%3Ezzzz");
        Assert.Contains("Nothing is called like that here", html);
        Assert.DoesNotContain("<script>zzzz", html);
    }

    [Fact]
    public async Task The_fragment_is_the_part_of_the_page_that_changes()
    {
        var fragment = await browser.GetStringAsync("/start/titles?q=godfather");
        Assert.DoesNotContain("<html", fragment);
        Assert.Contains("data-status=", fragment);
        Assert.Contains("The Godfather", fragment);
    }

    [Fact]
    public async Task Five_loved_titles_are_enough_and_each_can_be_taken_back()
    {
        string[] loved = ["film:tt0111161", "film:tt0081505", "film:tt0068646", "film:tt0110912", "film:tt0133093"];
        var firstLike = ("say", $"like on {loved[0]}");
        await browser.SubmitAsync("/start", "/feedback/agree", firstLike, ("back", "/start?q=redemption"));
        Assert.DoesNotContain("That is enough to begin with.", await browser.GetStringAsync("/start"));
        foreach (var id in loved.Skip(1))
        {
            var like = ("say", $"like on {id}");
            var said = await browser.SubmitAsync("/start?q=x", "/feedback", like, ("back", "/start?q=x"));
            Assert.StartsWith("/start?q=x", said.Headers.Location?.OriginalString);
        }

        var html = await browser.GetStringAsync("/start");
        Assert.Contains("5 of 5", html);
        Assert.Contains("That is enough to begin with.", html);
        Assert.Contains($"value=\"like off {loved[0]}\"", html);
    }
}
