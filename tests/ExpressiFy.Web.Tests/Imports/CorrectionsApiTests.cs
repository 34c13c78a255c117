using System.Net;
using System.Text;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Imports;

/// <summary>Corrections of how files were read, sent with the files.</summary>
public sealed class CorrectionsApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string List =
        "Title,Year,Rating,Theirs\nThe Shawshank Redemption,1994,4,1\nThe Godfather,1972,5,2\nThe Godfather,1972,3,4\n";

    [Fact]
    public async Task The_rating_column_and_the_scale_are_corrected_for_all_rows()
    {
        var report = await ReportAsync("""{"files":{"list.csv":{"columns":{"3":"rating"},"outOf":10}}}""");
        Assert.Equal([1, 4], report.Items("matched").Select(title => title.Number("rating/value")));
        Assert.All(report.Items("matched"), title => Assert.Equal(10, title.Number("rating/outOf")));
        Assert.Equal("none", report.Text("files/0/columns/2/role"));
    }

    [Fact]
    public async Task A_title_can_be_another_or_none()
    {
        var report = await ReportAsync(
            """
            {"files":{"list.csv":{
                "names":{"The Godfather (1972)":"film:tt0137523"}, "rows":{"2":null}}}}
            """);
        Assert.Equal("film:tt0137523", Assert.Single(report.Items("matched")).Text("id"));
        Assert.Equal("you said that it is none of the catalogue", report.Text("unknown/0/why"));
    }

    [Theory]
    [InlineData("nothing", "The corrections cannot be read at $.")]
    [InlineData("null", "The corrections are null.")]
    [InlineData("""{"files":null}""", "The corrections cannot be read at $.files.")]
    [InlineData("""{"files":{"list.csv":null}}""", "The corrections of list.csv are null.")]
    [InlineData("""{"file":{}}""", "The corrections cannot be read at $.file.")]
    [InlineData(
        """{"files":{"list.csv":{"columns":{"3":"stars"}}}}""",
        "The corrections cannot be read at $.files['list.csv'].columns.3.")]
    [InlineData(
        """{"files":{"list.csv":{"columns":{"-1":"rating"}}}}""",
        "The corrections of list.csv have a column that cannot be.")]
    [InlineData(
        """{"files":{"list.csv":{"columns":{"3":99}}}}""",
        "The corrections of list.csv have a column that cannot be.")]
    [InlineData(
        """{"files":{"list.csv":{"outOf":7}}}""",
        "The corrections of list.csv have an outOf that is none of 5, 10, 20, 100.")]
    [InlineData(
        """{"files":{"list.csv":{"names":{"Heat":"film:tt9999999"}}}}""",
        "The corrections name a title that the catalogue does not have.")]
    [InlineData("""{"files":{"other.csv":{}}}""", "The corrections are of other.csv, which is none of the files.")]
    public async Task Corrections_that_cannot_be_used_are_refused_and_nothing_is_stored(string json, string detail)
    {
        using var browser = host.Browser();
        await browser.PostAsync("/api/v1/profile", null);
        using var form = FormOf(json);
        var problem = await (await browser.PostAsync("/api/v1/imports", form)).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("invalid-corrections", problem.Kind());
        Assert.Equal(detail, problem.Text("detail"));
        Assert.Equal(0, (await browser.JsonAsync("/api/v1/imports")).GetArrayLength());
    }

    private async Task<JsonElement> ReportAsync(string corrections)
    {
        using var browser = host.Browser();
        using var form = FormOf(corrections);
        var reply = await browser.PostAsync("/api/v1/imports?dryRun=true", form);
        return (await reply.JsonAsync()).At("report");
    }

    private static MultipartFormDataContent FormOf(string corrections) => new()
    {
        { Replies.Bytes(Encoding.UTF8.GetBytes(List), "text/csv"), "files", "list.csv" },
        { new StringContent(corrections, Encoding.UTF8, "application/json"), "corrections" },
    };
}
