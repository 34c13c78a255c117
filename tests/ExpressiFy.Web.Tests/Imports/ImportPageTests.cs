using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Imports;

/// <summary>The page as a browser without script sees it.</summary>
public sealed class ImportPageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string List =
        "Title,Year,Rating\n"
        + "The Shawshank Redemption,1994,5\n"
        + "<b>No Such Film</b>,2001,3\n"
        + "The Godfather,1972,good\n";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_page_is_linked_from_the_library_before_and_after_consent()
    {
        Assert.Contains("href=\"/import\"", await browser.GetStringAsync("/library"));
        await browser.PostAsync("/api/v1/profile", null);
        Assert.Contains("href=\"/import\"", await browser.GetStringAsync("/library"));
    }

    [Fact]
    public async Task It_says_what_is_remembered_above_the_button_that_agrees()
    {
        var html = await SendAsync("check", List, HttpStatusCode.OK);
        var notice = html.IndexOf("has to remember your words", StringComparison.Ordinal);
        var button = html.IndexOf("Yes, import and remember", StringComparison.Ordinal);
        Assert.InRange(notice, 0, button);
        Assert.Contains("enctype=\"multipart/form-data\"", html);
    }

    [Fact]
    public async Task Only_checking_stores_nothing()
    {
        var html = await SendAsync("check", List, HttpStatusCode.OK);
        Assert.Contains("Nothing is saved yet", html);
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));
    }

    [Fact]
    public async Task Importing_shows_what_was_found_and_what_was_not()
    {
        var html = await SendAsync("import", List, HttpStatusCode.OK);
        Assert.Contains("2 ratings, 1 title of your own added", html);
        Assert.Contains("1 title of your lists is in the catalogue, 1 is not", html);
        Assert.Contains("&lt;b&gt;No Such Film&lt;/b&gt; (2001)", html);
        Assert.Contains("mine.csv, line 4:", html);
        Assert.Contains("is no number", html);
    }

    [Fact]
    public async Task An_import_can_be_undone()
    {
        var html = await SendAsync("import", List, HttpStatusCode.OK);
        var id = Regex.Match(html, "name=\"id\" value=\"([0-9]+)\"").Groups[1].Value;
        var undone = await browser.SubmitAsync("/import", "/import/undo", ("id", id));
        Assert.Equal("/import?undone=yes", undone.Headers.Location?.OriginalString);
        var after = await browser.GetStringAsync("/import?undone=yes");
        Assert.Contains("Taken back", after);
        Assert.DoesNotContain("Your imports", after);
    }

    [Fact]
    public async Task An_imported_rating_is_in_the_library_and_can_be_withdrawn_there()
    {
        await SendAsync("import", List, HttpStatusCode.OK);
        Assert.Contains("5 of 5</span>", await browser.GetStringAsync("/library"));
        await browser.SubmitAsync("/library", "/feedback", ("say", "rating off film:tt0111161"), ("back", "/library"));
        Assert.DoesNotContain("5 of 5</span>", await browser.GetStringAsync("/library"));
        Assert.Contains("Nothing new", await SendAsync("import", List, HttpStatusCode.OK));
    }

    [Fact]
    public async Task The_same_file_again_says_that_nothing_is_new()
    {
        await SendAsync("import", List, HttpStatusCode.OK);
        Assert.Contains("Nothing new", await SendAsync("import", List, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_explained_and_is_no_consent()
    {
        var html = await SendAsync("import", "some words\n", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("There is no list in this", html);
        Assert.Contains("Where to find your lists", html);
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));
    }

    [Fact]
    public async Task A_form_without_a_file_is_explained() =>
        Assert.Contains("Choose a file first", await SendAsync("import", "", HttpStatusCode.BadRequest));

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_chosen()
    {
        (string, string)[] chosen = [("as", "liked"), ("outOf", "10"), ("user", "7")];
        var html = await SendAsync("import", "some words\n", HttpStatusCode.UnprocessableEntity, chosen);
        Assert.Matches("<details[^>]* open", html);
        Assert.Matches("<option value=\"liked\" selected", html);
        Assert.Matches("<option value=\"10\" selected", html);
        Assert.Matches("<input name=\"user\" value=\"7\"", html);
        var before = await browser.GetStringAsync("/import");
        Assert.DoesNotMatch("<option [^>]*selected", before);
        Assert.DoesNotMatch("<details[^>]* open", before);
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_imported()
    {
        using var form = new MultipartFormDataContent { { new StringContent("import"), "do" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/import", form)).StatusCode);
    }

    private async Task<string> SendAsync(
        string action, string text, HttpStatusCode expected, params (string Name, string Value)[] chosen)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync("/import")), "__RequestVerificationToken" },
            { new StringContent(action), "do" },
            { Replies.Bytes(Encoding.UTF8.GetBytes(text), "text/csv"), "files", "mine.csv" },
        };
        foreach (var (name, value) in chosen)
            form.Add(new StringContent(value), name);
        var reply = await browser.PostAsync("/import", form);
        var html = await reply.Content.ReadAsStringAsync();
        Assert.True(expected == reply.StatusCode, $"{reply.StatusCode} {html}");
        return html;
    }
}
