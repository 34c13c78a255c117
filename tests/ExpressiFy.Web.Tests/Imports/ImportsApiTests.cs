using System.IO.Compression;
using System.Net;
using System.Text;

namespace ExpressiFy.Web.Tests.Imports;

public sealed class ImportsApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/imports";
    private const string Ratings = "Const,Your Rating,Date Rated,Title,Year\ntt0111161,9,2024-03-15,The Shawshank Redemption,1994\ntt9999999,3,2024-03-16,No Such Film,2001\ntt0068646,good,2024-03-17,The Godfather,1972\n";

    [Fact]
    public async Task A_file_is_read_remembered_and_every_row_reported()
    {
        var browser = await AgreedAsync();
        var reply = await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync();
        Assert.Equal(["import", "added", "report"], reply.Names());
        Assert.Equal((1, 0), (reply.GetProperty("added").GetProperty("ratings").GetInt32(), reply.GetProperty("added").GetProperty("seen").GetInt32()));
        var report = reply.GetProperty("report");
        Assert.Equal(["files", "leftOut", "unreadable", "matched", "unknown", "ambiguous"], report.Names());
        Assert.Equal("film:tt0111161", report.GetProperty("matched")[0].GetProperty("id").GetString());
        Assert.Equal((9, 10), (report.GetProperty("matched")[0].GetProperty("rating").GetProperty("value").GetDouble(), report.GetProperty("matched")[0].GetProperty("rating").GetProperty("outOf").GetInt32()));
        Assert.Equal("No Such Film (2001)", report.GetProperty("unknown")[0].GetProperty("title").GetString());
        Assert.Equal("ratings.csv:3", report.GetProperty("unknown")[0].GetProperty("lines")[0].GetString());
        Assert.Equal((4, "the rating \"good\" is no number"), (report.GetProperty("unreadable")[0].GetProperty("line").GetInt32(), report.GetProperty("unreadable")[0].GetProperty("why").GetString()));

        var profile = await (await browser.GetAsync("/api/v1/profile")).JsonAsync();
        Assert.Equal(1, profile.GetProperty("counts").GetProperty("rating").GetInt32());
    }

    [Fact]
    public async Task It_is_taken_back_as_one_step()
    {
        var browser = await AgreedAsync();
        var id = (await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync()).GetProperty("import").GetProperty("id").GetInt64();
        var listed = await (await browser.GetAsync(Address)).JsonAsync();
        Assert.Equal((id, "IMDb ratings", 1), (listed[0].GetProperty("id").GetInt64(), listed[0].GetProperty("what").GetString(), listed[0].GetProperty("words").GetInt32()));

        Assert.Equal("unknown-import", (await (await (await AgreedAsync()).DeleteAsync($"{Address}/{id}")).ProblemAsync(HttpStatusCode.NotFound)).Kind());
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync($"{Address}/{id}")).StatusCode);
        Assert.Equal(0, (await (await browser.GetAsync("/api/v1/profile")).JsonAsync()).GetProperty("counts").GetProperty("rating").GetInt32());
        Assert.Equal(0, (await (await browser.GetAsync(Address)).JsonAsync()).GetArrayLength());
        await (await browser.DeleteAsync($"{Address}/{id}")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Twice_adds_nothing()
    {
        var browser = await AgreedAsync();
        await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync();
        var again = await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, again.GetProperty("import").ValueKind);
        Assert.Equal(0, again.GetProperty("added").GetProperty("ratings").GetInt32());
    }

    [Fact]
    public async Task Without_consent_nothing_is_stored_but_a_check_is_answered()
    {
        var browser = host.Browser();
        Assert.Equal("consent-needed", (await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).ProblemAsync(HttpStatusCode.Conflict)).Kind());
        var check = await browser.PostAsync($"{Address}?dryRun=true", Form(("ratings.csv", Ratings)));
        Assert.False(check.Headers.Contains("Set-Cookie"));
        Assert.Equal(1, (await check.JsonAsync()).GetProperty("report").GetProperty("matched").GetArrayLength());
    }

    [Fact]
    public async Task A_file_can_be_the_body_and_its_name_a_parameter()
    {
        var browser = await AgreedAsync();
        var list = Replies.Bytes(Encoding.UTF8.GetBytes("Date,Name,Year,Letterboxd URI\n2024-01-01,The Shawshank Redemption,1994,x\n"), "text/csv");
        var reply = await (await browser.PostAsync($"{Address}?name=watchlist.csv", list)).JsonAsync();
        Assert.Equal(1, reply.GetProperty("added").GetProperty("saved").GetInt32());
    }

    [Fact]
    public async Task Several_files_are_read_together()
    {
        var form = Form(("ratings.csv", "userId,movieId,rating,timestamp\n1,318,5,964982703\n2,318,1,964982703\n"), ("links.csv", "movieId,imdbId,tmdbId\n318,0111161,278\n"));
        var reply = await (await (await AgreedAsync()).PostAsync($"{Address}?user=1", form)).JsonAsync();
        Assert.Equal(5, reply.GetProperty("report").GetProperty("matched")[0].GetProperty("rating").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task What_cannot_be_imported_is_a_problem_with_its_own_type()
    {
        var browser = await AgreedAsync();
        async Task<string> Kind(HttpContent body, HttpStatusCode status, string query = "") => (await (await browser.PostAsync(Address + query, body)).ProblemAsync(status)).Kind();
        Assert.Equal("no-list", await Kind(Form(("words.txt", "some words\n")), HttpStatusCode.UnprocessableEntity));
        Assert.Equal("import-damaged", await Kind(Form(("broken.zip", "PK\u0003\u0004 and nothing")), HttpStatusCode.UnprocessableEntity));
        Assert.Equal("several-people", await Kind(Form(("r.csv", "userId,movieId,rating\n1,1,5\n2,1,5\n"), ("links.csv", "movieId,imdbId\n1,0111161\n")), HttpStatusCode.UnprocessableEntity));
        Assert.Equal("import-too-large", await Kind(Replies.Bytes(new byte[(10 * 1024 * 1024) + 1], "text/csv"), HttpStatusCode.RequestEntityTooLarge));
        Assert.Equal("no-file", await Kind(Replies.Bytes([], "text/csv"), HttpStatusCode.BadRequest));
        Assert.Equal("invalid-parameter", await Kind(Form(("ratings.csv", Ratings)), HttpStatusCode.BadRequest, "?as=owned"));
    }

    [Fact]
    public async Task A_flood_in_a_zip_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("ratings.csv").Open();
            entry.Write(new byte[48 * 1024 * 1024]);
        }

        var reply = await (await AgreedAsync()).PostAsync(Address, Replies.Bytes(bytes.ToArray(), "application/zip"));
        Assert.Equal("import-too-large", (await reply.ProblemAsync(HttpStatusCode.RequestEntityTooLarge)).Kind());
    }

    [Fact]
    public async Task Another_sites_page_imports_nothing()
    {
        var browser = await AgreedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = Form(("ratings.csv", Ratings)) };
        request.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal("cross-origin", (await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden)).Kind());
    }

    private async Task<HttpClient> AgreedAsync()
    {
        var browser = host.Browser();
        await (await browser.PostAsync("/api/v1/profile", null)).JsonAsync();
        return browser;
    }

    private static MultipartFormDataContent Form(params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
            form.Add(Replies.Bytes(Encoding.UTF8.GetBytes(text), "text/csv"), "files", name);
        return form;
    }
}
