using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Forms and searches that fail keep what was typed, say why, and offer another try.</summary>
public sealed class FormProblemTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private static readonly FilePayload NoList = new()
    {
        Name = "words.csv",
        MimeType = "text/csv",
        Buffer = "some words\n"u8.ToArray(),
    };

    private static readonly FilePayload List = new()
    {
        Name = "films.csv",
        MimeType = "text/csv",
        Buffer = "Title,Year\nThe Godfather,1972\n"u8.ToArray(),
    };

    [Theory]
    [InlineData(0, "The server cannot be reached.")]
    [InlineData(503, "The server is too busy just now.")]
    [InlineData(429, "Too many requests came from your network. Please wait a second.")]
    public async Task A_group_that_cannot_be_sent_stays_filled_in_and_can_be_sent_again(int status, string reason)
    {
        var visit = await VisitAsync(host.App);
        var form = await new GroupForm(visit).FillAsync();
        await FailAsync(visit, "**/together", status);
        await form.Find.ClickAsync();

        await Expect(form.Problem).ToContainTextAsync($"{reason} What you filled in is still here.");
        await Expect(form.Name(0)).ToHaveValueAsync("Ana");
        await Expect(form.Feels(0)).ToHaveValueAsync("sad");
        Assert.Equal("ben.json", await form.FileAsync(1));
        if (status == 503)
            await visit.KeepAsync("group-problem");

        await visit.Page.UnrouteAsync("**/together");
        await form.Again.ClickAsync();
        await Expect(form.Cards).ToHaveCountAsync(12);
        await Expect(form.Problem).ToHaveCountAsync(0);
        await Expect(form.Name(1)).ToHaveValueAsync("Ben");
        Assert.Equal("ben.json", await form.FileAsync(1));
    }

    [Fact]
    public async Task A_group_that_is_refused_keeps_its_files_too()
    {
        var visit = await VisitAsync(host.App);
        var form = await new GroupForm(visit).FillAsync();
        await visit.Page.GetByText("Their taste, if they like").First.ClickAsync();
        await form.Code(0).FillAsync("no code");
        await form.Find.ClickAsync();

        await Expect(visit.Page.Locator("[data-refused]")).ToContainTextAsync("That code opens nothing.");
        await Expect(form.Problem).ToBeHiddenAsync();
        await Expect(form.Code(0)).ToHaveValueAsync("no code");
        Assert.Equal("ben.json", await form.FileAsync(1));
        await form.Code(0).FillAsync("");
        await form.Find.ClickAsync();
        await Expect(form.Cards).ToHaveCountAsync(12);
    }

    [Fact]
    public async Task One_more_person_and_other_titles_keep_what_was_chosen()
    {
        var visit = await VisitAsync(host.App);
        var form = await new GroupForm(visit).FillAsync();
        await form.OneMore.ClickAsync();
        await form.Name(2).FillAsync("Cleo");
        await form.Find.ClickAsync();
        await Expect(form.Cards).ToHaveCountAsync(12);
        var first = await form.Cards.First.GetAttributeAsync("data-title-id");
        await form.Others.ClickAsync();
        await Expect(form.Cards.First).Not.ToHaveAttributeAsync("data-title-id", first!);
        await Expect(form.Name(2)).ToHaveValueAsync("Cleo");
        Assert.Equal("ben.json", await form.FileAsync(1));
    }

    [Fact]
    public async Task A_form_with_an_old_token_is_sent_again_with_a_new_one()
    {
        var visit = await VisitAsync(host.App);
        var form = await new GroupForm(visit).FillAsync();
        await visit.Page.EvaluateAsync("document.querySelector('[data-send] [name^=__Request]').value = 'old'");
        await form.Find.ClickAsync();
        await Expect(form.Problem).ToContainTextAsync("The form was too old. Please send it again.");
        await form.Again.ClickAsync();
        await Expect(form.Cards).ToHaveCountAsync(12);
    }

    [Fact]
    public async Task Two_clicks_send_a_form_once()
    {
        var visit = await VisitAsync(host.App);
        var form = await new GroupForm(visit).FillAsync();
        var sent = 0;
        visit.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        await form.Find.EvaluateAsync("button => { button.click(); button.click(); }");
        await Expect(form.Cards).ToHaveCountAsync(12);
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task An_import_that_is_refused_or_cannot_be_sent_keeps_its_file_and_its_options()
    {
        var visit = await VisitAsync(host.App);
        await visit.Page.GotoAsync("/import");
        var files = visit.Page.GetByLabel("Your file or files");
        var meaning = visit.Page.GetByLabel("Titles without a rating are");
        var check = visit.Page.GetByRole(AriaRole.Button, new() { Name = "See what is in it" });
        var problem = visit.Page.Locator("[data-problem]");
        await visit.Page.GetByText("If your list does not say it itself").ClickAsync();
        await meaning.SelectOptionAsync("liked");
        await files.SetInputFilesAsync(NoList);
        await check.ClickAsync();
        await Expect(problem).ToContainTextAsync("There is no list in this");
        Assert.Equal("words.csv", await FileAsync(files));
        await Expect(meaning).ToHaveValueAsync("liked");
        await visit.KeepAsync("import-problem");

        await files.SetInputFilesAsync(List);
        await FailAsync(visit, "**/import", 0);
        await check.ClickAsync();
        await Expect(problem).ToContainTextAsync("The server cannot be reached.");
        Assert.Equal("films.csv", await FileAsync(files));
        await visit.Page.UnrouteAsync("**/import");
        await problem.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.GetByText("Is this right?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Files_that_are_too_large_are_not_sent()
    {
        var visit = await VisitAsync(host.App);
        await visit.Page.GotoAsync("/import");
        await visit.Page.GetByLabel("Your file or files").SetInputFilesAsync(new FilePayload
        {
            Name = "large.csv",
            MimeType = "text/csv",
            Buffer = new byte[(10 * 1024 * 1024) + 1],
        });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "See what is in it" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-problem]"))
            .ToContainTextAsync("The files have more than 10 MB together.");
    }

    [Fact]
    public async Task A_search_that_fails_is_said_and_can_be_tried_again()
    {
        var visit = await VisitAsync(host.App);
        var start = new StartPage(visit);
        await start.OpenAsync();
        await FailAsync(visit, "**/start/titles*", 503);
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("godfather");
        var problem = visit.Page.Locator("[data-problem]");
        await Expect(problem).ToContainTextAsync(
            "The search for “godfather” did not work. The server is too busy just now.");
        Assert.EndsWith("/start", visit.Page.Url, StringComparison.Ordinal);
        await visit.KeepAsync("search-problem");

        await visit.Page.UnrouteAsync("**/start/titles*");
        await problem.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.GetByText("Found for “godfather”")).ToBeVisibleAsync();
        await Expect(problem).ToBeHiddenAsync();
    }

    private static Task<string> FileAsync(ILocator input) =>
        input.EvaluateAsync<string>("input => input.files[0]?.name ?? ''");

    // Only what is sent or fetched by a script; 0 for no answer.
    private static Task FailAsync(Visit visit, string address, int status) =>
        visit.Page.RouteAsync(address, route =>
        {
            if (status == 0)
                return route.AbortAsync();
            return route.FulfillAsync(new() { Status = status, ContentType = "text/html", Body = "<h1>No</h1>" });
        });
}
