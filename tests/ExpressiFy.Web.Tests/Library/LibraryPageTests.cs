using System.Net;
using System.Text.RegularExpressions;
using ExpressiFy.Profiles;
using static ExpressiFy.Web.Tests.Library.LibraryHost;

namespace ExpressiFy.Web.Tests.Library;

/// <summary>The library: tabs, order, search, filter and pages, all in its address.</summary>
public sealed partial class LibraryPageTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    private const string Redemption = "film:tt0111161";
    private const string Godfather = "film:tt0068646";
    private const string Totoro = "film:tt0096283";
    private const string Ponyo = "film:tt0876563";
    private const string Song = "track:nina-simone-feeling-good";

    private static readonly FeedbackEvent[] Some =
    [
        Said(Redemption, FeedbackKind.Save, daysAgo: 5),
        Rated(Godfather, 4.5, daysAgo: 4),
        Rated(Totoro, 5, daysAgo: 3),
        Said(Totoro, FeedbackKind.Like, daysAgo: 1),
        Said(Ponyo, FeedbackKind.Hide, daysAgo: 2),
        Said(Song, FeedbackKind.Seen, daysAgo: 6),
    ];

    [Theory]
    [InlineData("/taste", "/library")]
    [InlineData("/taste/learned", "/library")]
    [InlineData("/taste/erase", "/library/erase")]
    public async Task Old_addresses_lead_to_the_new_ones(string old, string now)
    {
        using var browser = host.Browser();
        using var reply = await browser.GetAsync(old);
        Assert.Equal(HttpStatusCode.MovedPermanently, reply.StatusCode);
        Assert.Equal(now, reply.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("", $"{Ponyo} {Totoro} {Godfather} {Redemption} {Song}")]
    [InlineData("?tab=saved", Redemption)]
    [InlineData("?tab=seen", $"{Totoro} {Godfather} {Song}")]
    [InlineData("?tab=rated", $"{Totoro} {Godfather}")]
    [InlineData("?tab=hidden", Ponyo)]
    [InlineData("?sort=title", $"{Song} {Godfather} {Totoro} {Ponyo} {Redemption}")]
    [InlineData("?sort=year", $"{Ponyo} {Redemption} {Totoro} {Godfather} {Song}")]
    [InlineData("?sort=rating", $"{Totoro} {Godfather} {Song} {Ponyo} {Redemption}")]
    [InlineData("?medium=track", Song)]
    [InlineData("?medium=film&tab=seen", $"{Totoro} {Godfather}")]
    [InlineData("?q=miyaz", $"{Ponyo} {Totoro}")]
    [InlineData("?q=1972", Godfather)]
    [InlineData("?q=miyazaki&tab=rated", Totoro)]
    [InlineData("?tab=nonsense&sort=1&page=x&medium=book&done=-1&select=maybe",
        $"{Ponyo} {Totoro} {Godfather} {Redemption} {Song}")]
    public async Task The_address_says_which_titles_in_which_order(string query, string titles)
    {
        var (browser, _) = await host.VisitorAsync(Some);
        var html = await browser.GetStringAsync($"/library{query}");
        Assert.Equal(titles, string.Join(' ', Rows(html)));
    }

    [Fact]
    public async Task Tabs_have_counts_and_rows_say_what_was_said()
    {
        var left = FeedbackEvent.WithMoodAfter(
            Catalogue.TitleId.Parse(Godfather), MoodAfter.Parse("sad"), Now.AddDays(-3));
        var (browser, _) = await host.VisitorAsync([.. Some, left]);
        var html = await browser.GetStringAsync("/library");
        Assert.Equal(["5", "1", "3", "2", "1"], Counts().Matches(html).Select(match => match.Groups[1].Value));
        var text = Text(html);
        Assert.Contains("The Shawshank Redemption 1994, 142 min not seen yet", text);
        Assert.Contains("The Godfather 1972, 175 min left you sad, 4.5 of 5", text);
        Assert.Contains("5 of 5, liked", text);
        Assert.Contains("Nina Simone, 1965 heard", text);
        Assert.Contains($"href=\"/title/{Godfather}\"", html);
    }

    [Fact]
    public async Task A_title_that_was_only_passed_over_is_not_in_the_library()
    {
        const string Other = "film:tt0110912";
        var (browser, _) = await host.VisitorAsync(
            [.. Some, Said(Other, FeedbackKind.Passed, daysAgo: 0), Said(Ponyo, FeedbackKind.Passed, daysAgo: 0)]);
        var html = await browser.GetStringAsync("/library");
        Assert.Equal([Ponyo, Totoro, Godfather, Redemption, Song], Rows(html));
        Assert.Equal("5", Counts().Match(html).Groups[1].Value);
        Assert.Empty(Rows(await browser.GetStringAsync("/library?q=pulp")));

        var (onlyPassed, _) = await host.VisitorAsync(Said(Other, FeedbackKind.Passed, daysAgo: 0));
        Assert.Empty(Rows(await onlyPassed.GetStringAsync("/library")));
    }

    [Theory]
    [InlineData("?q=zzzz", "Nothing here matches “zzzz”.", "href=\"/library\"")]
    [InlineData("?q=godfather&tab=saved", "Elsewhere in your library, 1 title does.", "href=\"/library?q=godfather\"")]
    [InlineData("?medium=track&tab=saved", "There is no music here.", "href=\"/library?tab=saved\"")]
    public async Task A_list_without_titles_says_why_and_leads_on(string query, string sentence, string link)
    {
        var (browser, _) = await host.VisitorAsync(Some);
        var html = await browser.GetStringAsync($"/library{query}");
        Assert.Contains(sentence, Text(html));
        Assert.Contains(link, html);
        Assert.DoesNotContain("data-select", html);
    }

    [Theory]
    [InlineData("", "Your library is empty.")]
    [InlineData("?tab=saved", "Nothing is saved yet.")]
    [InlineData("?tab=seen", "Nothing is marked as seen yet.")]
    [InlineData("?tab=rated", "Nothing is rated yet.")]
    [InlineData("?tab=hidden", "Nothing is hidden.")]
    public async Task Every_empty_tab_has_its_own_sentence(string query, string sentence)
    {
        var (browser, _) = await host.VisitorAsync();
        var html = await browser.GetStringAsync($"/library{query}");
        Assert.Contains(sentence, Text(html));
        Assert.Contains("href=\"/import\"", html);
    }

    [Fact]
    public async Task Export_and_erase_stand_above_the_titles()
    {
        var (browser, _) = await host.VisitorAsync(Some);
        var html = await browser.GetStringAsync("/library");
        var first = html.IndexOf("data-library", StringComparison.Ordinal);
        foreach (var address in new[] { "/api/v1/profile/export", "/library/erase" })
            Assert.InRange(html.IndexOf($"href=\"{address}\"", StringComparison.Ordinal), 0, first);
    }

    [Fact]
    public async Task Two_thousand_rated_titles_make_pages_of_fifty()
    {
        const int Titles = 2000;
        FeedbackEvent[] rated =
        [
            .. host.Catalogue.Titles.Take(Titles).Select((title, place) => FeedbackEvent.Rated(
                title.Id, Stars.Of(((place % 10) + 1) / 2d), Now.AddMinutes(-place))),
        ];
        var (browser, _) = await host.VisitorAsync(rated);
        var seen = new HashSet<string>();
        for (var page = 1; page <= Titles / 50; page++)
        {
            var html = await browser.GetStringAsync($"/library?tab=rated&page={page}");
            Assert.Equal(50, Rows(html).Count);
            seen.UnionWith(Rows(html));
            Assert.InRange(html.Length, 0, 200_000);
            Assert.Contains($"Page {page} of 40", html);
        }

        Assert.Equal(Titles, seen.Count);
        Assert.Contains("Page 40 of 40", await browser.GetStringAsync("/library?tab=rated&page=9999"));
    }

    [Fact]
    public async Task What_is_chosen_on_another_page_comes_along()
    {
        var (browser, _) = await host.VisitorAsync(Some);
        var html = await browser.GetStringAsync($"/library?select=true&tab=rated&title={Ponyo}&title={Totoro}&title=x");
        Assert.Contains($"type=\"hidden\" name=\"title\" value=\"{Ponyo}\"", html);
        Assert.Matches($"type=\"checkbox\" name=\"title\" value=\"{Totoro}\" checked", html);
        Assert.DoesNotContain("value=\"x\"", html);
    }

    private static IReadOnlyList<string> Rows(string html) =>
        [.. Row().Matches(html).Select(match => match.Groups[1].Value)];

    private static string Text(string html) =>
        WebUtility.HtmlDecode(Space().Replace(Tag().Replace(html, " "), " "));

    [GeneratedRegex("""<li class="entry"[^>]*data-title-id="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("""data-tab="[a-z]+"[^>]*>[A-Za-z]+ <span[^>]*>([0-9,]+)</span>""", RegexOptions.None, 1000)]
    private static partial Regex Counts();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
