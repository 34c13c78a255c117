using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.TitlePages;

/// <summary>/api/v1/titles/{id}/correction.</summary>
public sealed class TitleCorrectionApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string List = "Title,Year,Your Rating\nZyzzogeton,1931,8\n";
    private const string Own = "film:zyzzogeton-1931";
    private const string Film = "film:tt0111161";

    [Fact]
    public async Task What_was_said_moves_and_later_imports_keep_to_it()
    {
        var visitor = await VisitorAsync();
        await ImportAsync(visitor);
        var reply = await CorrectAsync(visitor, Own, new { titleId = Film });
        Assert.Equal(Film, (string)(await reply.Content.ReadFromJsonAsync<JsonObject>())!["titleId"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/api/v1/titles/{Own}")).StatusCode);

        var again = await ImportAsync(visitor);
        Assert.Equal(Film, (string)again["report"]!["matched"]!.AsArray().Single()!["id"]!);
    }

    [Fact]
    public async Task A_title_that_the_catalogue_does_not_have_is_named()
    {
        var visitor = await VisitorAsync();
        await ImportAsync(visitor);
        var reply = await CorrectAsync(visitor, Own, new { title = "Qwyjibo Nights", year = 1962 });
        Assert.Equal(
            "film:qwyjibo-nights-1962", (string)(await reply.Content.ReadFromJsonAsync<JsonObject>())!["titleId"]!);
    }

    [Fact]
    public async Task What_cannot_be_corrected_is_a_problem()
    {
        var toFilm = new { titleId = Film };
        Assert.Equal("consent-needed", await KindAsync(Browser(), Film, toFilm, HttpStatusCode.Conflict));
        var visitor = await VisitorAsync();
        await ImportAsync(visitor);
        var missing = "film:tt9999999";
        Assert.Equal("unknown-title", await KindAsync(visitor, missing, toFilm, HttpStatusCode.NotFound));
        var toMissing = new { titleId = missing };
        Assert.Equal("unknown-title", await KindAsync(visitor, Own, toMissing, HttpStatusCode.NotFound));
        await KindAsync(visitor, Own, new { titleId = Own }, HttpStatusCode.BadRequest);
        await KindAsync(visitor, Own, new { }, HttpStatusCode.BadRequest);
        await KindAsync(visitor, Own, new { title = "A", year = 99 }, HttpStatusCode.BadRequest);
        Assert.Equal("nothing-said", await KindAsync(visitor, Film, new { titleId = Own }, HttpStatusCode.Conflict));
    }

    private static async Task<string?> KindAsync(
        HttpClient browser, string id, object body, HttpStatusCode status)
    {
        var reply = await browser.PostAsJsonAsync($"/api/v1/titles/{id}/correction", body);
        return (await reply.ProblemAsync(status)).Kind();
    }

    private static async Task<HttpResponseMessage> CorrectAsync(HttpClient visitor, string id, object body)
    {
        var reply = await visitor.PostAsJsonAsync($"/api/v1/titles/{id}/correction", body);
        return reply.EnsureSuccessStatusCode();
    }

    private static async Task<JsonObject> ImportAsync(HttpClient visitor)
    {
        using var form = new MultipartFormDataContent { { new StringContent(List), "f", "list.csv" } };
        var reply = (await visitor.PostAsync("/api/v1/imports", form)).EnsureSuccessStatusCode();
        return (await reply.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private async Task<HttpClient> VisitorAsync()
    {
        var visitor = Browser();
        (await visitor.PostAsync("/api/v1/profile", null)).EnsureSuccessStatusCode();
        return visitor;
    }

    private HttpClient Browser()
    {
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Add("Origin", host.Address.ToString().TrimEnd('/'));
        return browser;
    }
}
