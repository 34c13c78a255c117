using System.IO.Compression;
using System.Net;
using System.Text;

namespace ExpressiFy.Web.Tests.Imports;

public sealed class ImportsApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/imports";

    // Lines 2 to 4: a film of the catalogue, an unknown one, a rating that is no number.
    private const string Ratings =
        "Const,Your Rating,Date Rated,Title,Year\n"
        + "tt0111161,9,2024-03-15,The Shawshank Redemption,1994\n"
        + "tt9999999,3,2024-03-16,No Such Film,2001\n"
        + "tt0068646,good,2024-03-17,The Godfather,1972\n";

    private const string TwoPeople = "userId,movieId,rating,timestamp\n1,318,5,964982703\n2,318,1,964982704\n";
    private const string Links = "movieId,imdbId,tmdbId\n318,0111161,278\n";

    [Fact]
    public async Task A_file_is_read_and_every_row_is_reported()
    {
        using var browser = await AgreedAsync();
        var reply = await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync();
        Assert.Equal(["import", "added", "report"], reply.Names());
        var report = reply.At("report");
        Assert.Equal(
            ["files", "leftOut", "unreadable", "matched", "unknown", "ambiguous", "skipped", "restored", "services"],
            report.Names());
        Assert.Equal("rating", report.Text("files/0/columns/1/role"));
        Assert.Equal("Your Rating", report.Text("files/0/columns/1/name"));
        Assert.Equal("9", report.Text("files/0/columns/1/samples/0"));
        Assert.Equal("film:tt0111161", report.Text("matched/0/id"));
        Assert.Equal(9, report.Number("matched/0/rating/value"));
        Assert.Equal(10, report.Number("matched/0/rating/outOf"));
        Assert.Equal("No Such Film (2001)", report.Text("unknown/0/title"));
        Assert.Equal("ratings.csv:3", report.Text("unknown/0/lines/0"));
        Assert.Equal(4, report.Number("unreadable/0/line"));
        Assert.Equal("the rating \"good\" is no number", report.Text("unreadable/0/why"));
    }

    [Fact]
    public async Task What_was_read_is_stored_in_the_profile()
    {
        using var browser = await AgreedAsync();
        var reply = await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync();
        Assert.Equal(2, reply.Number("added/ratings"));
        Assert.Equal(1, reply.Number("added/ownTitles"));
        Assert.Equal(0, reply.Number("added/seen"));
        Assert.Equal(2, (await browser.JsonAsync("/api/v1/profile")).Number("counts/rating"));
    }

    [Fact]
    public async Task Imports_are_listed()
    {
        using var browser = await AgreedAsync();
        var id = await ImportAsync(browser);
        var imports = await browser.JsonAsync(Address);
        Assert.Equal(1, imports.GetArrayLength());
        Assert.Equal(id, imports.Number("0/id"));
        Assert.Equal("IMDb ratings", imports.Text("0/what"));
        Assert.Equal(2, imports.Number("0/words"));
    }

    [Fact]
    public async Task An_import_is_undone_as_a_whole_and_once()
    {
        using var browser = await AgreedAsync();
        var id = await ImportAsync(browser);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync($"{Address}/{id}")).StatusCode);
        Assert.Equal(0, (await browser.JsonAsync("/api/v1/profile")).Number("counts/rating"));
        Assert.Equal(0, (await browser.JsonAsync(Address)).GetArrayLength());
        await (await browser.DeleteAsync($"{Address}/{id}")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_import_of_somebody_else_cannot_be_undone()
    {
        using var browser = await AgreedAsync();
        using var other = await AgreedAsync();
        var id = await ImportAsync(browser);
        var problem = await (await other.DeleteAsync($"{Address}/{id}")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal("unknown-import", problem.Kind());
        Assert.Equal(1, (await browser.JsonAsync(Address)).GetArrayLength());
    }

    [Fact]
    public async Task The_same_file_again_adds_nothing()
    {
        using var browser = await AgreedAsync();
        await ImportAsync(browser);
        var again = await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync();
        Assert.True(again.IsNull("import"));
        Assert.Equal(0, again.Number("added/ratings"));
    }

    [Fact]
    public async Task Without_consent_nothing_is_stored()
    {
        using var browser = host.Browser();
        var reply = await browser.PostAsync(Address, Form(("ratings.csv", Ratings)));
        Assert.Equal("consent-needed", (await reply.ProblemAsync(HttpStatusCode.Conflict)).Kind());
    }

    [Fact]
    public async Task A_dry_run_reports_without_consent_and_stores_nothing()
    {
        using var browser = host.Browser();
        var reply = await browser.PostAsync($"{Address}?dryRun=true", Form(("ratings.csv", Ratings)));
        Assert.False(reply.Headers.Contains("Set-Cookie"));
        var json = await reply.JsonAsync();
        Assert.Single(json.Items("report/matched"));
        Assert.True(json.IsNull("import"));
        Assert.True(json.IsNull("added"));
    }

    [Fact]
    public async Task A_file_can_be_the_body_and_its_name_a_parameter()
    {
        const string Watchlist = "Date,Name,Year,Letterboxd URI\n2024-01-01,The Shawshank Redemption,1994,x\n";
        using var browser = await AgreedAsync();
        var body = Replies.Bytes(Encoding.UTF8.GetBytes(Watchlist), "text/csv");
        var reply = await (await browser.PostAsync($"{Address}?name=watchlist.csv", body)).JsonAsync();
        Assert.Equal(1, reply.Number("added/saved"));
    }

    [Fact]
    public async Task Several_files_are_read_together()
    {
        using var browser = await AgreedAsync();
        var form = Form(("ratings.csv", TwoPeople), ("links.csv", Links));
        var reply = await (await browser.PostAsync($"{Address}?user=1", form)).JsonAsync();
        Assert.Equal(5, reply.Number("report/matched/0/rating/value"));
    }

    [Fact]
    public async Task Text_that_is_no_list_is_refused() =>
        await AssertIsRefusedAsync(Form(("words.txt", "some words\n")), HttpStatusCode.UnprocessableEntity, "no-list");

    [Fact]
    public async Task A_damaged_zip_is_refused()
    {
        var form = Form(("broken.zip", "PK\u0003\u0004 and nothing"));
        await AssertIsRefusedAsync(form, HttpStatusCode.UnprocessableEntity, "import-damaged");
    }

    [Fact]
    public async Task Ratings_of_several_people_are_refused_without_a_user()
    {
        var form = Form(("ratings.csv", TwoPeople), ("links.csv", Links));
        await AssertIsRefusedAsync(form, HttpStatusCode.UnprocessableEntity, "several-people");
    }

    [Fact]
    public async Task More_than_10_MB_are_refused()
    {
        var body = Replies.Bytes(new byte[(10 * 1024 * 1024) + 1], "text/csv");
        await AssertIsRefusedAsync(body, HttpStatusCode.RequestEntityTooLarge, "import-too-large");
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_40_MB_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("ratings.csv").Open();
            entry.Write(new byte[48 * 1024 * 1024]);
        }

        var body = Replies.Bytes(bytes.ToArray(), "application/zip");
        await AssertIsRefusedAsync(body, HttpStatusCode.RequestEntityTooLarge, "import-too-large");
    }

    [Fact]
    public async Task A_request_without_a_file_is_refused() =>
        await AssertIsRefusedAsync(Replies.Bytes([], "text/csv"), HttpStatusCode.BadRequest, "no-file");

    [Fact]
    public async Task Wrong_parameters_are_named_together()
    {
        using var browser = await AgreedAsync();
        const string Query = "?as=owned&outOf=7&dryRun=perhaps&user=123456789012345678901";
        var reply = await browser.PostAsync(Address + Query, Form(("ratings.csv", Ratings)));
        var problem = await reply.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("invalid-parameter", problem.Kind());
        Assert.Equal(["user", "as", "outOf", "dryRun"], problem.At("errors").Names());
    }

    [Fact]
    public async Task A_page_of_another_site_imports_nothing()
    {
        using var browser = await AgreedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address);
        request.Content = Form(("ratings.csv", Ratings));
        request.Headers.Add("Origin", "https://elsewhere.example");
        var problem = await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Equal("cross-origin", problem.Kind());
    }

    private async Task AssertIsRefusedAsync(HttpContent body, HttpStatusCode status, string kind)
    {
        using var browser = await AgreedAsync();
        var reply = await browser.PostAsync(Address, body);
        Assert.Equal(kind, (await reply.ProblemAsync(status)).Kind());
    }

    private static async Task<long> ImportAsync(HttpClient browser)
    {
        var reply = await (await browser.PostAsync(Address, Form(("ratings.csv", Ratings)))).JsonAsync();
        return reply.At("import/id").GetInt64();
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
