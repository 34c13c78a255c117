using System.Net;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.SharedLists;

namespace ExpressiFy.Web.Tests.SharedLists;

public sealed class SharedListTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_receiver_sees_that_very_list_in_that_order()
    {
        string[] ids = ["track:nina-simone-feeling-good", "film:tt0045152", "film:tt0081505", "film:tt0111161"];
        var answer = await browser.GetAsync($"/list?titles={string.Join(',', ids)}");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(ids, Replies.TitleIdsIn(html));
        Assert.Contains("4 titles for you", html);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", html);
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
    }

    [Theory]
    [InlineData("film:tt0045152,film:tt9999999", "One title of this list is not on our list")]
    [InlineData("film:tt0045152,film:tt9999999,nonsense", "2 titles of this list are not on our list")]
    public async Task Titles_that_are_gone_are_counted(string titles, string sentence)
    {
        var html = await browser.GetStringAsync($"/list?titles={titles}");
        Assert.Contains("One title for you", html);
        Assert.Contains(sentence, html);
    }

    [Fact]
    public async Task A_list_ends_after_fifty_titles()
    {
        var ids = Catalogue.Titles.Take(60).Select(title => title.Id);
        var html = await browser.GetStringAsync($"/list?titles={string.Join(',', ids)}");
        Assert.Equal(50, Regex.Count(html, "data-title-id="));
        Assert.Contains("A list has at most 50 titles", html);
    }

    [Theory]
    [InlineData("/?expression=sad&aim=lift")]
    [InlineData("/?aim=surprise")]
    public async Task Rows_and_songs_can_be_shared_without_what_they_are_for(string path)
    {
        var html = await browser.GetStringAsync(path);
        var links = Regex.Matches(html, "href=\"(/list[^\"]*)\" data-share").Select(match => match.Groups[1].Value);
        Assert.Equal(2, links.Count());
        Assert.All(links, link => Assert.Matches("^/list\\?titles=[a-z0-9:,-]+$", link));
        Assert.All(links, link => Assert.Equal(12, link.Split(',').Length));
    }

    [Theory]
    [InlineData("/list")]
    [InlineData("/list?titles=")]
    [InlineData("/list?titles=,,")]
    [InlineData("/list?titles=film:tt9999999")]
    public async Task An_address_without_titles_says_so_and_leads_on(string path)
    {
        var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("There is no list here", html);
        Assert.Contains("Go to Tonight", html);
    }

    [Fact]
    public void A_link_names_the_titles_and_nothing_else()
    {
        var titles = Catalogue.Titles.Take(60).ToList();
        var address = SharedListAddress.Of(titles);
        Assert.Equal($"/list?titles={string.Join(',', titles.Take(50).Select(title => title.Id))}", address);
        var longest = Catalogue.Titles.OrderByDescending(title => $"{title.Id}".Length).Take(60);
        // Servers take request lines of 8 kB.
        Assert.InRange(SharedListAddress.Of(longest).Length, 1, 6500);
    }

    [Fact]
    public void A_title_that_is_named_twice_comes_once()
    {
        var list = SharedListAddress.Read("film:tt0045152,film:tt0045152", Catalogue);
        Assert.Single(list.Titles);
        Assert.False(list.HasMore);
    }

    [Fact]
    public async Task What_the_visitor_said_stands_on_the_cards_and_in_no_link()
    {
        await browser.PostAsync("/api/v1/profile", null);
        var html = await browser.GetStringAsync("/list?titles=film:tt0045152&expression=sad&aim=lift");
        var share = Regex.Match(html, "<a class=\"button\" href=\"([^\"]+)\" data-share").Groups[1].Value;
        Assert.Equal("/list?titles=film:tt0045152", share);
        Assert.DoesNotContain("expression=", html);
    }
}
