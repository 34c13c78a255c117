using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Web.Tests.Imports;

/// <summary>What was taken wrong is corrected before anything is saved, without script.</summary>
public sealed class ImportPreviewTests(WebHost host) : IClassFixture<WebHost>, IDisposable
{
    private const string Godfather = "film:tt0068646";
    private const string Shawshank = "film:tt0111161";

    private const string List =
        "Title,Year,Rating,Theirs\n"
        + "The Shawshank Redemption,1994,4,1\n"
        + "The Godfather,1972,5,2\n"
        + "True Grit,,3,3\n"
        + "True Grit,,3,3\n"
        + "No Such Film,2001,2,2\n"
        + "Fight Club,1999,good,3\n";

    private readonly HttpClient browser = host.Browser();

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task A_preview_shows_all_that_was_taken_for_something_and_saves_nothing()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        Assert.Contains("Nothing is saved yet", page.Html);
        Assert.Contains("a list of titles, 5 rows, ratings of 5", page.Html);
        Assert.Equal(
            ["title", "year", "your rating", "not used", "5", "as the file says", "as the file shows"],
            page.Document.QuerySelectorAll("select option[selected]").Select(option => option.TextContent.Trim()));
        Assert.Equal(
            "The Shawshank Redemption · The Godfather · True Grit",
            page.Document.QuerySelector(".columns label span")?.TextContent);
        Assert.Equal(["True Grit mine.csv:4, mine.csv:5"], page.Questions);
        Assert.Equal(["None of these", "True Grit (1969)", "True Grit (2010)"], page.AnswersOf("True Grit").Order());
        Assert.Contains("No Such Film (2001)", page.Html);
        Assert.Contains("the rating &quot;good&quot; is no number", page.Html);
        Assert.Equal(2, page.Matches.Count);
        await AssertNothingIsRememberedAsync();
    }

    [Fact]
    public async Task Another_column_is_the_rating_for_all_rows()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        page = await page.Choose("Theirs", "your rating").ApplyAsync();
        Assert.Equal(
            ["title", "year", "not used", "your rating"],
            page.Document.QuerySelectorAll(".columns option[selected]").Select(option => option.TextContent.Trim()));
        await AssertNothingIsRememberedAsync();
        await page.ImportAsync();
        Assert.Equal([(Shawshank, 1), (Godfather, 2)], (await RatingsAsync())[..2]);
    }

    [Fact]
    public async Task A_column_that_was_corrected_can_be_corrected_back()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        page = await page.Choose("Theirs", "your rating").ApplyAsync();
        page = await page.Choose("Rating", "your rating").ApplyAsync();
        await page.ImportAsync();
        Assert.Equal([(Shawshank, 4), (Godfather, 5)], (await RatingsAsync())[..2]);
    }

    [Fact]
    public async Task The_scale_is_another()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        page = await page.Choose("The best rating is", "10").ApplyAsync();
        Assert.Contains("ratings of 10", page.Html);
        await page.ImportAsync();
        Assert.Equal([(Shawshank, 2), (Godfather, 2.5)], (await RatingsAsync())[..2]);
    }

    [Theory]
    [InlineData("watched", "seen")]
    [InlineData("planned", "save")]
    [InlineData("liked", "like")]
    [InlineData("not interesting", "hide")]
    public async Task Titles_without_a_rating_are_what_the_person_says(string said, string stored)
    {
        const string Films = "Title,Year\nThe Godfather,1972\nFight Club,1999\n";
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", Films));
        Assert.Contains("nothing says whether you have seen, liked or saved them", page.Html);
        Assert.DoesNotContain("value=\"import\"", page.Html);
        page = await page.Choose("Titles without a rating are", said).ApplyAsync();
        await page.ImportAsync();
        Assert.Equal(2, (await FeedbackAsync()).Count(feedback => feedback.Text("kind") == stored));
    }

    [Fact]
    public async Task An_unsure_title_is_chosen_for_all_rows_of_its_name()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        page = await page.Answer("True Grit", "True Grit (2010)").ApplyAsync();
        Assert.Contains(page.Matches, match => match.StartsWith("True Grit (2010)", StringComparison.Ordinal));
        page = await page.Answer("True Grit", "None of these").ApplyAsync();
        Assert.Equal(2, page.Matches.Count);
        page = await page.Answer("True Grit", "True Grit (1969)").ApplyAsync();
        await page.ImportAsync();
        Assert.Equal(4, (await RatingsAsync()).Count);
    }

    [Fact]
    public async Task A_wrong_match_becomes_the_title_that_is_searched_for()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        page = await page.DeclineAsync("The Godfather (1972)");
        Assert.Single(page.Matches);
        Assert.Contains("The Godfather (1972) mine.csv:3", page.Questions);
        page = await page.Search("The Godfather", "fight club").ApplyAsync();
        Assert.Contains("Fight Club (1999)", page.AnswersOf("The Godfather"));
        page = await page.Answer("The Godfather", "Fight Club (1999)").ApplyAsync();
        await page.ImportAsync();
        Assert.Contains(("film:tt0137523", 5), await RatingsAsync());
        Assert.DoesNotContain(await RatingsAsync(), rating => rating.Title == Godfather);
    }

    [Fact]
    public async Task Corrections_hold_for_their_file_only()
    {
        var page = await PreviewPage.OpenAsync(
            browser, ("a.csv", "Title,Rating\nThe Godfather,5\n"), ("b.csv", "Title,Rating\nFight Club,5\n"));
        page = await page.Choose("The best rating is", "10", file: 1).ApplyAsync();
        await page.ImportAsync();
        Assert.Equal([(Godfather, 5), ("film:tt0137523", 2.5)], await RatingsAsync());
    }

    [Fact]
    public async Task A_list_in_another_language_is_read_once_its_columns_are_named()
    {
        const string Finnish = "Elokuva,Pisteet\nThe Godfather,5\nFight Club,4\n";
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", Finnish));
        Assert.Contains("There is no list in this", page.Html);
        page = await page.Choose("Elokuva", "title").Choose("Pisteet", "your rating").ApplyAsync();
        await page.ImportAsync();
        Assert.Equal(2, (await RatingsAsync()).Count);
    }

    [Fact]
    public async Task What_was_changed_and_not_shown_yet_is_shown_before_it_is_saved()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        page = await page.Choose("Theirs", "your rating").ImportAsync();
        Assert.Contains("You had changed something", page.Html);
        await AssertNothingIsRememberedAsync();
        page = await page.ImportAsync();
        Assert.Contains("ratings", page.Html);
    }

    [Fact]
    public async Task An_imported_preview_is_gone()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        await page.ImportAsync();
        var again = await page.ImportAsync(HttpStatusCode.Gone);
        Assert.Contains("The files of that preview are gone", again.Html);
        Assert.Contains("Your file or files", again.Html);
    }

    [Fact]
    public async Task A_preview_of_ten_minutes_ago_says_that_it_is_gone_and_saves_nothing()
    {
        await using var later = new HostWithClock();
        using var visitor = later.Browser();
        var page = await PreviewPage.OpenAsync(visitor, ("mine.csv", List));
        later.Time.Advance(TimeSpan.FromMinutes(9));
        page = await page.ApplyAsync();
        later.Time.Advance(TimeSpan.FromMinutes(11));
        var gone = await page.ImportAsync(HttpStatusCode.Gone);
        Assert.Equal(
            "The files of that preview are gone: they are kept for ten minutes, and in memory only. Choose them again.",
            gone.Document.QuerySelector("[role=alert]")?.TextContent);
        Assert.False((await visitor.JsonAsync("/api/v1/profile")).Flag("remembered"));
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_named_with_the_reason()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List), ("other.json", "{}"));
        var other = Assert.Single(page.Document.QuerySelectorAll(".others li")).TextContent;
        Assert.StartsWith("other.json left out: ", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matches_can_be_looked_for_by_their_names()
    {
        var page = await PreviewPage.OpenAsync(browser, ("mine.csv", List));
        page = await page.FilterAsync("godf");
        Assert.StartsWith("The Godfather (1972)", Assert.Single(page.Matches), StringComparison.Ordinal);
        page = await page.FilterAsync("nothing of this");
        Assert.Contains("None has “nothing of this” in its name.", page.Document.Body!.TextContent);
    }

    [Fact]
    public async Task A_table_of_very_many_columns_can_be_corrected()
    {
        var names = string.Join(',', Enumerable.Range(0, 190).Select(number => $"x{number}"));
        var cells = string.Join(',', Enumerable.Repeat("4", 190));
        var page = await PreviewPage.OpenAsync(browser, ("wide.csv", $"Title,{names}\nThe Godfather,{cells}\n"));
        page = await page.Choose("x189", "your rating").ApplyAsync();
        await page.ImportAsync();
        Assert.Equal([(Godfather, 4)], await RatingsAsync());
    }

    [Fact]
    public async Task A_form_that_no_preview_sends_is_refused()
    {
        var reply = await browser.SubmitAsync(
            "/import", "/import/preview", ("do", "check"), ("file", "a.csv"), ("column", "7 0 none title"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    private async Task AssertNothingIsRememberedAsync() =>
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));

    private async Task<IReadOnlyList<JsonElement>> FeedbackAsync() =>
        [.. (await browser.JsonAsync("/api/v1/profile/export")).Items("feedback")];

    private async Task<List<(string Title, double Stars)>> RatingsAsync() =>
        [.. (await FeedbackAsync())
            .Where(feedback => feedback.Text("kind") == "rating")
            .Select(feedback => (feedback.Text("title")!, feedback.At("stars").GetDouble()))];

    private sealed class HostWithClock : WebHost
    {
        public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

        protected override TimeProvider Clock => Time;
    }
}
