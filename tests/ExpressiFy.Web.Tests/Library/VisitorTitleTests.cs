using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace ExpressiFy.Web.Tests.Library;

/// <summary>Titles that the catalogue does not have are one visitor's alone, and work like all others.</summary>
public sealed class VisitorTitleTests(WebHost host) : IClassFixture<WebHost>
{
    private const string List =
        "Title,Year,Rating,Genres,Director\n"
        + "Zebra Crossing Nights,1987,5,\"Comedy, Horror\",Quentin Unheard\n"
        + "Grand Unheard Journey,,4,,\n"
        + "Heat,,4,,\n"
        + "The Matrix,1999,4,,\n";

    private const string Own = "film:zebra-crossing-nights-1987";

    [Fact]
    public async Task A_list_comes_in_whole()
    {
        using var browser = await ImportedAsync();
        var reply = await browser.JsonAsync("/api/v1/profile");
        Assert.Equal(4, reply.Number("counts/rating"));
        Assert.Equal(4, reply.Items("rated").Count);
        var library = await browser.GetStringAsync("/library");
        Assert.Contains("Zebra Crossing Nights", library);
        Assert.Contains("Grand Unheard Journey", library);
    }

    [Fact]
    public async Task It_is_found_shown_and_drawn_for_its_visitor_alone()
    {
        using var browser = await ImportedAsync();
        using var other = await AgreedAsync();
        var found = await browser.JsonAsync("/api/v1/titles?query=zebra+crossing+nights");
        Assert.Equal(Own, found.Text("titles/0/id"));
        Assert.True(found.Flag("titles/0/estimated"));
        Assert.Contains("Zebra Crossing Nights", await browser.GetStringAsync("/search?q=zebra+crossing"));
        Assert.DoesNotContain("Zebra Crossing Nights", await other.GetStringAsync("/search?q=zebra+crossing"));
        var page = await browser.GetStringAsync($"/title/{Own}");
        Assert.Contains("nobody has judged it yet", page);
        Assert.Contains("Quentin Unheard", page);
        Assert.Contains("Probably feels", page);
        foreach (var path in (string[])[$"/title/{Own}", $"/artwork/{Own}.svg", $"/api/v1/titles/{Own}/moods"])
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).StatusCode);
        }

        foreach (var path in (string[])["/", "/library", $"/api/v1/titles/{Own}/alike", $"/title/{Own}?expression=sad"])
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task It_is_taken_along_and_brought_back()
    {
        using var browser = await ImportedAsync();
        var exported = await browser.GetByteArrayAsync("/api/v1/profile/export");
        using var other = await AgreedAsync();
        await PostAsync(other, "profile.json", exported);
        Assert.Contains("Zebra Crossing Nights", await other.GetStringAsync("/library"));
        Assert.Equal(4, (await other.JsonAsync("/api/v1/profile")).Items("rated").Count);
    }

    [Fact]
    public async Task The_wrong_title_is_corrected_and_stays_so()
    {
        using var browser = await ImportedAsync();
        var path = $"/title/{Own}/wrong";
        Assert.Contains("Which film did you mean?", await browser.GetStringAsync(path));
        Assert.Contains("The Godfather", await browser.GetStringAsync($"{path}?q=godfather"));
        var reply = await browser.SubmitAsync(path, path, ("title", "film:tt0068646"));
        Assert.Equal("/title/film:tt0068646", reply.Headers.Location?.OriginalString);
        Assert.DoesNotContain("Zebra Crossing Nights", await browser.GetStringAsync("/library"));

        await PostAsync(browser, "mine.csv", Encoding.UTF8.GetBytes(List));
        Assert.DoesNotContain("Zebra Crossing Nights", await browser.GetStringAsync("/library"));
        Assert.Contains("The Godfather", await browser.GetStringAsync("/library"));
    }

    [Fact]
    public async Task A_film_that_only_a_provider_shows_can_be_liked()
    {
        using var browser = await AgreedAsync();
        var liked = await browser.PostAsJsonAsync(
            "/api/v1/feedback",
            new { titleId = "film:shown-elsewhere-2020", kind = "like", title = "Shown Elsewhere", year = 2020 });
        Assert.True((await liked.JsonAsync()).Flag("like"));
        var reply = await browser.SubmitAsync(
            "/library", "/feedback", ("say", "save on film:second-one-2021 2021 Second One"), ("back", "/library"));
        Assert.Equal(HttpStatusCode.SeeOther, reply.StatusCode);
        var library = await browser.GetStringAsync("/library");
        Assert.Contains("Shown Elsewhere", library);
        Assert.Contains("Second One", library);

        var wrong = await browser.PostAsJsonAsync(
            "/api/v1/feedback",
            new { titleId = "film:shown-elsewhere-2020", kind = "like", title = "Another Name", year = 1920 });
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        var unknown = await browser.PostAsJsonAsync(
            "/api/v1/feedback",
            new { titleId = "film:not-this-2020", kind = "like", title = "Another Name", year = 2020 });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_song_whose_artist_has_a_long_name_is_shown()
    {
        using var browser = await AgreedAsync();
        var list = $"Title,Artist,Rating\nLong Song,{new string('A', 450)},4\n";
        await PostAsync(browser, "mine.csv", Encoding.UTF8.GetBytes(list));
        Assert.Equal("Long Song", (await browser.JsonAsync("/api/v1/profile")).Text("rated/0/title/title"));
    }

    [Fact]
    public async Task An_export_that_somebody_else_wrote_is_read_as_far_as_it_can_be()
    {
        const string Export =
            """
            {"profile":"0",
             "feedback":[{"title":"film:a-b-2001","kind":"like","on":true,"at":"2024-01-01T00:00:00Z","source":"said"}],
             "ownTitles":[
               {"id":"film:a-b-2001","title":"A B","year":-99999,
                "creators":[null,""],"genres":[null],"runtimeMinutes":-1},
               {"id":"track:x-y","title":"Y","creators":[null]}, {"id":"film:c-2001"}, null, 7]}
            """;
        using var browser = await AgreedAsync();
        await PostAsync(browser, "profile.json", Encoding.UTF8.GetBytes(Export));
        var liked = (await browser.JsonAsync("/api/v1/profile")).At("liked/0");
        Assert.Equal("A B", liked.Text("title"));
        Assert.Equal(0, liked.Number("year"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/title/film:a-b-2001")).StatusCode);
    }

    private static async Task PostAsync(HttpClient browser, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { Replies.Bytes(content, "text/csv"), "files", name } };
        await (await browser.PostAsync("/api/v1/imports", form)).JsonAsync();
    }

    private async Task<HttpClient> AgreedAsync()
    {
        var browser = host.Browser();
        await (await browser.PostAsync("/api/v1/profile", null)).JsonAsync();
        return browser;
    }

    private async Task<HttpClient> ImportedAsync()
    {
        var browser = await AgreedAsync();
        await PostAsync(browser, "mine.csv", Encoding.UTF8.GetBytes(List));
        return browser;
    }
}
