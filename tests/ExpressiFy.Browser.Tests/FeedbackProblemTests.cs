using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Feedback that the server does not store is not shown as given, and can be tried again.</summary>
public sealed class FeedbackProblemTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string FeedbackAddress = "**/api/v1/feedback";
    private const string ProfileAddress = "**/api/v1/profile";

    [Fact]
    public async Task Feedback_that_is_not_stored_is_taken_back_and_can_be_tried_again()
    {
        var (visit, home) = await AgreedAsync();
        var like = HomePage.Say(home.Films.Nth(1), "save");
        await FailAsync(visit, FeedbackAddress, 503);
        await like.ClickAsync();

        await Expect(home.Toast).ToContainTextAsync(
            "That could not be remembered. The server is too busy just now.");
        await Expect(like).ToHaveAttributeAsync("aria-pressed", "false");
        await visit.KeepAsync("feedback-problem");

        await visit.Page.UnrouteAsync(FeedbackAddress);
        await home.Undo.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        await Expect(like).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(home.Undo).ToHaveTextAsync("Undo");
    }

    [Fact]
    public async Task Presses_in_quick_succession_are_stored_in_their_order()
    {
        var (visit, home) = await AgreedAsync();
        var sent = new List<string>();
        await visit.Page.RouteAsync(FeedbackAddress, async route =>
        {
            // The first one takes longest.
            await Task.Delay(TimeSpan.FromMilliseconds(sent.Count == 0 ? 300 : 0));
            sent.Add(route.Request.PostData!);
            await route.ContinueAsync();
        });
        var like = HomePage.Say(home.Films.Nth(1), "save");
        await like.EvaluateAsync("button => { button.click(); button.click(); button.click(); }");
        await Expect(like).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(home.Toast).ToContainTextAsync("Saved");
        while (sent.Count < 3)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(["true", "false", "true"], sent.Select(OnOf));
    }

    [Fact]
    public async Task A_server_that_does_not_know_now_whether_someone_agreed_does_not_ask_them_again()
    {
        var (visit, home) = await AgreedAsync();
        await visit.Page.ReloadAsync();
        await FailAsync(visit, ProfileAddress, 429);
        await HomePage.Say(home.Films.Nth(1), "save").ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Too many requests came from your network.");
        await Expect(home.Consent).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Someone_who_agreed_is_not_asked_again_when_the_yes_could_not_be_sent()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await Expect(home.Consent).ToBeVisibleAsync();
        await FailAsync(visit, ProfileAddress, 0);
        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("The server cannot be reached.");

        await visit.Page.UnrouteAsync(ProfileAddress);
        await home.Undo.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        await Expect(home.Consent).ToBeHiddenAsync();
    }

    private async Task<(Visit Visit, HomePage Home)> AgreedAsync()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await HomePage.Say(home.Films.First, "save").ClickAsync();
        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");
        return (visit, home);
    }

    private static string OnOf(string body) =>
        body.Contains("\"on\":true", StringComparison.Ordinal) ? "true" : "false";

    private static Task FailAsync(Visit visit, string address, int status) => visit.Page.RouteAsync(
        address,
        route => status == 0 ? route.AbortAsync() : route.FulfillAsync(new() { Status = status, Body = "" }));
}
