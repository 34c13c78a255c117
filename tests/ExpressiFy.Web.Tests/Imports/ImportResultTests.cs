using Bunit;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;
using ExpressiFy.Web.Imports;

namespace ExpressiFy.Web.Tests.Imports;

public sealed class ImportResultTests : ComponentTest
{
    private static readonly ImportSummary Import = new(
        7, new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), "Letterboxd", 3);

    private static readonly ReportedMatch Heat = new(
        "film:tt0113277", "Heat", 1995, null, Seen: true, Liked: true, Saved: false, ["ratings.csv:2"]);

    private static readonly ImportReport OneKnownOneUnknown = new(
        [new ReadFile("ratings.csv", "ratings", 2, "UTF-8", 5)],
        [],
        [],
        [Heat],
        [new ReportedTitle("Obscure (1971)", ["ratings.csv:3"], [])],
        []);

    [Fact]
    public void Lists_that_were_only_checked_add_nothing()
    {
        var result = RenderResult(OneKnownOneUnknown, null);
        Assert.Equal("Checked, nothing was kept", result.Find("h2").TextContent);
        Assert.Equal(
            "1 title of your lists is in the catalogue, 1 is not.", result.Find("[role=status]").TextContent.Trim());
        Assert.Empty(result.FindAll("form"));
    }

    [Fact]
    public void An_import_says_what_was_added_and_can_be_taken_back()
    {
        var outcome = new ImportOutcome(Import, Ratings: 2, Likes: 1, Seen: 0, Saved: 0);
        var result = RenderResult(OneKnownOneUnknown, outcome);
        Assert.Equal("Imported", result.Find("h2").TextContent);
        Assert.StartsWith("2 ratings, 1 like added.", result.Find("[role=status]").TextContent.Trim());
        Assert.Equal("7", result.Find("form input[name=id]").GetAttribute("value"));
    }

    [Fact]
    public void An_import_of_the_same_lists_again_is_nothing_new()
    {
        var result = RenderResult(OneKnownOneUnknown, new ImportOutcome(null, Ratings: 0, Likes: 0, Seen: 0, Saved: 0));
        Assert.Equal("Nothing new", result.Find("h2").TextContent);
        Assert.Empty(result.FindAll("form"));
    }

    [Fact]
    public void Each_kind_of_row_has_a_part_of_its_own()
    {
        var report = OneKnownOneUnknown with
        {
            Unreadable = [new UnreadableLine("ratings.csv", 4, "no title")],
            Unknown =
            [
                new ReportedTitle("Fargo (2014)", ["ratings.csv:3"], [])
                {
                    Why = "it is a series",
                    KeptAs = "series:fargo-2014",
                },
                new ReportedTitle("Emma", ["ratings.csv:7"], []) { Why = "it is a book" },
            ],
            Skipped = [new SkippedRow("ratings.csv", 6, "Up (2009)", "it is on hold")],
            Ambiguous =
            [
                new ReportedTitle(
                    "Heat",
                    ["ratings.csv:5"],
                    [new("film:1", "Heat", 1986), new("film:2", "Heat", 1995)]),
            ],
        };
        var text = RenderResult(report, null).Markup;
        Assert.Contains("1 line could not be read", text);
        Assert.Contains("1 title is unsure", text);
        Assert.Contains("may be Heat (1986) or Heat (1995)", text);
        Assert.Contains("1 title not in the catalogue", text);
        Assert.Contains("1 title found", text);
        Assert.Contains("1 row left out", text);
        Assert.Contains("ratings.csv:3</span>: it is a series", text);
        Assert.Contains("1 title left out", text);
        Assert.Contains("ratings.csv:7</span>: it is a book", text);
        Assert.Contains("ratings, 2 rows, ratings of 5", text);
    }

    [Fact]
    public void A_file_that_was_left_out_opens_the_list_of_files()
    {
        var report = OneKnownOneUnknown with { LeftOut = [new LeftOutFile("notes.txt", "it is no list")] };
        var files = RenderResult(report, null).FindAll("details")[^1];
        Assert.True(files.HasAttribute("open"));
        Assert.Contains("1 file read, 1 left out", files.TextContent);
        Assert.Contains("left out: it is no list", files.TextContent);
    }

    private IRenderedComponent<ImportResult> RenderResult(ImportReport report, ImportOutcome? outcome) =>
        Render<ImportResult>(parameters => parameters
            .Add(result => result.Model, new ImportResultModel(report, outcome)));
}
