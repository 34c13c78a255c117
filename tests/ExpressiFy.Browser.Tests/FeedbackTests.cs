using System.Text.Json;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Feedback on titles: kept only after a yes, then listed, taken back, exported and erased.</summary>
[Collection(WholeDatabase.Name)]
public sealed class FeedbackTests(Browsers browsers, AppForClass host) : InBrowser(browsers)
{
    private const string ProfileCookie = "expressify-profile";

    [Fact]
    public async Task Nothing_is_kept_before_the_visitor_agrees()
    {
        var (visit, home) = await HomeAsync();
        var (people, events) = (await host.App.CountAsync("profiles"), await host.App.CountAsync("feedback_events"));

        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await Expect(home.Consent).ToBeVisibleAsync();
        Assert.Equal(people + events, await host.App.RowsOfPeopleAsync());
        Assert.False(await HasProfileAsync(visit));

        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        await Expect(HomePage.Say(home.Films.First, "save")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(people + 1, await host.App.CountAsync("profiles"));
        Assert.Equal(events + 1, await host.App.CountAsync("feedback_events"));
        Assert.Equal("Save", await host.App.LastFeedbackAsync("kind"));
    }

    [Fact]
    public async Task A_title_can_be_saved_and_taken_back()
    {
        var (_, home) = await HomeAsync();
        await SaveAndAgreeAsync(home);
        var save = HomePage.Say(home.Films.Nth(1), "save");
        var name = await home.Films.Nth(1).Locator("h3").InnerTextAsync();
        await save.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync($"Saved: {name}");
        await Expect(save).ToHaveAttributeAsync("aria-pressed", "true");
        await home.Undo.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Taken back");
        await Expect(save).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task The_library_lists_what_was_saved_and_takes_it_back()
    {
        var (visit, home) = await HomeAsync();
        await SaveAndAgreeAsync(home);
        var name = await home.Films.First.Locator("h3").InnerTextAsync();

        var library = await new LibraryPage(visit).OpenAsync("?tab=saved");
        await Expect(library.Count("saved")).ToHaveTextAsync("1");
        await Expect(library.Titles).ToContainTextAsync(name);
        await LibraryPage.ChangeAsync(library.Titles, "Take it off the saved");
        await Expect(library.Empty).ToHaveTextAsync("Nothing is saved yet.");
        await Expect(home.Toast).ToContainTextAsync($"Taken back: {name}");
        await home.Undo.ClickAsync();
        await Expect(library.Titles).ToContainTextAsync(name);
    }

    [Fact]
    public async Task A_profile_can_be_exported_as_a_file()
    {
        var (visit, home) = await HomeAsync();
        await SaveAndAgreeAsync(home);
        var library = await new LibraryPage(visit).OpenAsync();

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => library.Export.ClickAsync());
        Assert.Equal("expressify-profile.json", download.SuggestedFilename);
        using var export = JsonDocument.Parse(await File.ReadAllBytesAsync(await download.PathAsync()));
        Assert.Contains("film:tt", export.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_can_be_erased()
    {
        var known = await host.App.RowsOfPeopleAsync();
        var (visit, home) = await HomeAsync();
        await SaveAndAgreeAsync(home);
        var library = await new LibraryPage(visit).OpenAsync();

        Assert.NotEqual(known, await host.App.RowsOfPeopleAsync());
        await library.Erase.ClickAsync();
        await library.ConfirmErase.ClickAsync();
        await Expect(library.Empty).ToHaveTextAsync("Nothing is remembered of you.");
        Assert.Equal(known, await host.App.RowsOfPeopleAsync());
        Assert.False(await HasProfileAsync(visit));
    }

    [Fact]
    public async Task After_a_no_feedback_counts_on_the_page_and_nothing_is_stored()
    {
        var known = await host.App.RowsOfPeopleAsync();
        var (visit, home) = await HomeAsync();

        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await home.Refuse.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("only on this page, not stored");
        await HomePage.Say(home.Films.Nth(1), "save").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");

        await Expect(home.Consent).ToBeHiddenAsync();
        Assert.Equal(known, await host.App.RowsOfPeopleAsync());
        Assert.False(await HasProfileAsync(visit));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    private async Task<(Visit Visit, HomePage Home)> HomeAsync()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await Expect(home.Films).ToHaveCountAsync(12);
        return (visit, home);
    }

    private static async Task SaveAndAgreeAsync(HomePage home)
    {
        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
    }

    private static async Task<bool> HasProfileAsync(Visit visit) =>
        (await visit.Page.Context.CookiesAsync()).Any(cookie => cookie.Name == ProfileCookie);
}
