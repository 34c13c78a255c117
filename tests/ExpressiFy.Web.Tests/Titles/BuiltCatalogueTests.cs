using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Titles;

/// <summary>Titles of a built catalogue on the pages and in the API.</summary>
public sealed class BuiltCatalogueTests(HostWithBuiltCatalogue host) : IClassFixture<HostWithBuiltCatalogue>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_search_finds_a_title_with_a_typing_error_once_it_is_prepared()
    {
        var html = "";
        for (var attempt = 0; attempt < 100 && !html.Contains(HostWithBuiltCatalogue.FilmName); attempt++)
        {
            await Task.Delay(100);
            html = await PageAsync("/search?q=zyzogeton+harbour");
        }

        Assert.Contains(HostWithBuiltCatalogue.FilmName, html);
        Assert.Contains("1931, 81 min, estimated", html);
        Assert.DoesNotContain("your own", html);
    }

    [Fact]
    public async Task Its_page_says_that_its_moods_are_estimated()
    {
        var html = await PageAsync($"/title/{HostWithBuiltCatalogue.Film}");
        Assert.Contains("Nobody has judged it yet, so what it feels like is only estimated.", html);
        Assert.Contains("Ada Moreau", html);
        Assert.Contains("Probably feels", html);
        Assert.DoesNotContain("you meant?", html);
        Assert.Contains("2003–2005", await PageAsync("/title/series:tt90000002"));
        Assert.Contains("too little is known of it", await PageAsync("/title/film:tt90000003"));
    }

    [Fact]
    public async Task The_API_says_that_it_is_estimated()
    {
        var title = await browser.GetFromJsonAsync<JsonObject>($"/api/v1/titles/{HostWithBuiltCatalogue.Film}");
        Assert.True((bool)title!["estimated"]!);
    }

    [Fact]
    public async Task It_comes_where_the_judged_titles_are_too_few()
    {
        var list = await browser.GetFromJsonAsync<JsonObject>(
            "/api/v1/recommendations?medium=film&expression=sad&aim=lift&genre=Sport&toYear=1935&count=12");
        var ids = list!["cards"]!.AsArray().Select(item => (string)item!["id"]!).ToList();
        Assert.Equal(HostWithBuiltCatalogue.Film, ids[^1]);
    }

    [Fact]
    public async Task It_can_be_liked_and_stands_in_the_library()
    {
        var visitor = host.Browser();
        visitor.DefaultRequestHeaders.Add("Origin", host.Address.ToString().TrimEnd('/'));
        (await visitor.PostAsync("/api/v1/profile", null)).EnsureSuccessStatusCode();
        var said = await visitor.PostAsJsonAsync(
            "/api/v1/feedback", new { kind = "like", titleId = HostWithBuiltCatalogue.Film });
        said.EnsureSuccessStatusCode();
        Assert.Contains(HostWithBuiltCatalogue.FilmName, await visitor.GetStringAsync("/library"));

        // Kept with the profile, so that it is not lost when the data set is taken out.
        var export = await visitor.GetFromJsonAsync<JsonObject>("/api/v1/profile/export");
        Assert.Equal(HostWithBuiltCatalogue.Film, (string)export!["ownTitles"]!.AsArray().Single()!["id"]!);
    }

    [Fact]
    public async Task An_import_finds_it()
    {
        var visitor = host.Browser();
        visitor.DefaultRequestHeaders.Add("Origin", host.Address.ToString().TrimEnd('/'));
        (await visitor.PostAsync("/api/v1/profile", null)).EnsureSuccessStatusCode();
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"Title,Year,Your Rating\n{HostWithBuiltCatalogue.FilmName},1931,8\n"), "f", "r.csv" },
        };
        var reply = await visitor.PostAsync("/api/v1/imports", form);
        var import = (await reply.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(1, (int)import["added"]!["ratings"]!);
        Assert.Equal(0, (int)import["added"]!["ownTitles"]!);
    }

    [Fact]
    public async Task The_page_of_sources_has_the_terms_of_the_data_sets()
    {
        var html = await PageAsync("/providers");
        Assert.Contains("Courtesy of IMDb.", html);
        Assert.Contains("https://example.org/imdb", html);
        Assert.Contains("Tells something of 3 titles", html);
    }

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await browser.GetStringAsync(path));
}
