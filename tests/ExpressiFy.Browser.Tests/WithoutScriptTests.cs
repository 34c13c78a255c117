using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Everything but the camera works as plain forms.</summary>
[Collection(WholeDatabase.Name)]
public sealed class WithoutScriptTests(Browsers browsers, AppForClass host) : InBrowser(browsers)
{
    private static readonly Visitor NoScript = new() { Script = false };

    [Fact]
    public async Task A_photo_gives_words_shares_and_rows()
    {
        var visit = await VisitAsync(host.App, NoScript);
        var home = await new HomePage(visit).OpenAsync();
        await Expect(visit.Page.Locator("#camera noscript span")).ToContainTextAsync("The camera needs JavaScript.");
        await Expect(home.CameraDoor).ToBeHiddenAsync();
        await home.PhotoDoor.ClickAsync();
        await home.PhotoField.SetInputFilesAsync(Photographs.File("sample2.jpg"));
        await home.PhotoButton.ClickAsync();

        await Expect(home.Words).ToHaveTextAsync(new Regex("^Looks [a-z ,]+$"));
        await Expect(home.Sure).ToHaveTextAsync(new Regex("sure$|guess$"));
        await Expect(home.Films).ToHaveCountAsync(12);
        await Expect(home.Tracks).ToHaveCountAsync(12);
        await visit.KeepAsync("no-script-photo");

        // Another aim keeps the reading, and no address tells of it.
        await home.Aim("calm").ClickAsync();
        await Expect(visit.Page.Locator("[data-rows][data-aim=calm][data-shares]")).ToBeVisibleAsync();
        Assert.EndsWith("/reading", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_explained()
    {
        var visit = await VisitAsync(host.App, NoScript);
        var home = await new HomePage(visit).OpenAsync();
        await home.PhotoDoor.ClickAsync();
        await home.PhotoField.SetInputFilesAsync(HomePage.TextFile);
        await home.PhotoButton.ClickAsync();
        await Expect(home.PhotoProblem).ToBeVisibleAsync();
        await Expect(home.PhotoProblem).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_mood_then_an_aim_give_rows()
    {
        var visit = await VisitAsync(host.App, NoScript);
        var home = await new HomePage(visit).OpenAsync();
        await home.MoodDoor("sad").ClickAsync();
        await home.RowsForAsync("sad", "match");
        await home.Aim("calm").ClickAsync();
        await home.RowsForAsync("sad", "calm");
        await Expect(home.Films).ToHaveCountAsync(12);
    }

    [Fact]
    public async Task A_save_asks_first_then_is_kept_and_can_be_taken_back()
    {
        var visit = await VisitAsync(host.App, NoScript);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        var id = await home.Films.First.GetAttributeAsync("data-title-id");
        var known = await host.App.RowsOfPeopleAsync();

        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Remember this?" })).ToBeVisibleAsync();
        Assert.Equal(known, await host.App.RowsOfPeopleAsync());
        await visit.KeepAsync("no-script-consent");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, remember it" }).ClickAsync();

        Assert.Equal(id, await host.App.LastFeedbackAsync("title_id"));
        var library = await new LibraryPage(visit).OpenAsync();
        await Expect(library.Titles).ToContainTextAsync("not seen yet");
        await LibraryPage.ChangeAsync(library.Titles, "Take it off the saved");
        await Expect(library.Done).ToContainTextAsync("Taken back");
        await Expect(library.Empty).ToHaveTextAsync("Your library is empty.");
        await visit.KeepAsync("no-script-library");
        await library.Done.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(library.Titles).ToContainTextAsync("not seen yet");
        await library.Erase.ClickAsync();
        await library.ConfirmErase.ClickAsync();
        await Expect(library.Empty).ToHaveTextAsync("Nothing is remembered of you.");
        Assert.Equal(known, await host.App.RowsOfPeopleAsync());
    }
}
