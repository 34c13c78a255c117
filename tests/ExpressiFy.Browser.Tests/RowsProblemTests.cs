using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>New rows that do not come: words, address and rows stay together, and another try is offered.</summary>
public sealed class RowsProblemTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string RowsAddress = "**/rows?*";

    public static TheoryData<int, string, string> Failures => new()
    {
        { 0, "", "The server cannot be reached." },
        { 429, "", "Too many requests came from your network. Please wait 7 seconds." },
        { 503, """{"detail":"All places are taken."}""", "All places are taken." },
        { 503, "", "The server is too busy just now." },
        { 502, "<h1>Bad gateway</h1>", "The server cannot be reached." },
        { 500, "", "Something went wrong on the server." },
        { 200, "<h1>Log in to the hotel's network</h1>", "Something else than ExpressiFy answered." },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_mood_whose_rows_do_not_come_is_taken_back_and_can_be_tried_again(
        int status, string body, string reason)
    {
        var (visit, home) = await HappyAsync();
        await visit.Page.RouteAsync(RowsAddress, route => AnswerAsync(route, status, body));

        await home.SayAsync("sad");
        await Expect(home.Problem).ToContainTextAsync(
            $"The new titles did not come. {reason} Below is still the list from before.");
        await IsForAsync(visit, home, "happy", "match", "You said: happy");
        if (status == 429)
            await visit.KeepAsync("rows-problem");

        await visit.Page.UnrouteAsync(RowsAddress);
        await home.ProblemAgain.ClickAsync();
        await IsForAsync(visit, home, "sad", "match", "You said: sad");
        await Expect(home.Problem).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_aim_whose_rows_do_not_come_is_taken_back()
    {
        var (visit, home) = await HappyAsync();
        await visit.Page.RouteAsync(RowsAddress, route => route.AbortAsync());
        await home.Aim("calm").ClickAsync();
        await Expect(home.Problem).ToBeVisibleAsync();
        await IsForAsync(visit, home, "happy", "match", "You said: happy");
    }

    [Fact]
    public async Task Other_titles_that_do_not_come_are_said_and_those_that_come_are_in_the_address()
    {
        var (visit, home) = await HappyAsync();
        var first = await home.TitlesAsync();
        await visit.Page.RouteAsync(RowsAddress, route => route.AbortAsync());
        await home.Others.ClickAsync();
        await Expect(home.Problem).ToBeVisibleAsync();
        Assert.Equal(first, await home.TitlesAsync());
        Assert.EndsWith("/?expression=happy&aim=match", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.UnrouteAsync(RowsAddress);
        await home.ProblemAgain.ClickAsync();
        await Expect(home.Rows).ToHaveAttributeAsync("data-seed", "1");
        var others = await home.TitlesAsync();
        Assert.NotEqual(first, others);
        await visit.Page.ReloadAsync();
        Assert.Equal(others, await home.TitlesAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said()
    {
        var visit = await VisitAsync(host.App);
        await visit.Page.Clock.InstallAsync();
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await visit.Page.RouteAsync(RowsAddress, _ => Task.CompletedTask);
        await home.SayAsync("sad");
        await Expect(visit.Page.Locator("#rows")).ToHaveAttributeAsync("aria-busy", "true");
        await visit.Page.Clock.RunForAsync(11_000);
        await Expect(home.Problem).ToContainTextAsync("The server does not answer.");
        await IsForAsync(visit, home, "happy", "match", "You said: happy");
    }

    [Theory]
    [InlineData("angry")]
    [InlineData("happy")]
    public async Task A_slow_answer_after_a_newer_choice_is_dropped(string newer)
    {
        var (visit, home) = await HappyAsync();
        var slow = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/rows?expression=sad*", async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });

        await home.SayAsync("sad");
        await home.SayAsync(newer);
        await IsForAsync(visit, home, newer, "match", $"You said: {newer}");
        slow.SetResult();
        await visit.Page.EvaluateAsync("new Promise(resolve => setTimeout(resolve, 500))");
        await IsForAsync(visit, home, newer, "match", $"You said: {newer}");
        await Expect(home.Problem).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Words_address_and_title_change_with_the_rows_and_not_before()
    {
        var (visit, home) = await HappyAsync();
        var slow = new TaskCompletionSource();
        await visit.Page.RouteAsync(RowsAddress, async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });

        await home.Aim("surprise").ClickAsync();
        await Expect(visit.Page.Locator("#rows")).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(home.Picked).ToContainTextAsync("You said: happy");
        Assert.EndsWith("/?expression=happy&aim=match", visit.Page.Url, StringComparison.Ordinal);
        slow.SetResult();
        await home.RowsForAsync("happy", "surprise");
        Assert.EndsWith("/?expression=happy&aim=surprise", visit.Page.Url, StringComparison.Ordinal);
        var title = await visit.Page.TitleAsync();
        await visit.Page.ReloadAsync();
        Assert.Equal(title, await visit.Page.TitleAsync());
    }

    [Fact]
    public async Task An_aim_that_needs_a_mood_asks_for_one_and_is_kept()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?aim=browse");
        await home.Aim("lift").ClickAsync();
        await Expect(home.Tonight).ToBeVisibleAsync();
        Assert.EndsWith("/?aim=lift", visit.Page.Url, StringComparison.Ordinal);

        await home.MoodDoor("sad").ClickAsync();
        await IsForAsync(visit, home, "sad", "lift", "You said: sad");
    }

    [Fact]
    public async Task Heading_and_address_follow_an_aim_without_a_mood()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?aim=browse");
        await home.Aim("surprise").ClickAsync();
        await Expect(home.Picked).ToHaveTextAsync("A surprise");
        Assert.EndsWith("/?aim=surprise", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_for_a_read_mood_come_by_themselves_when_the_network_is_back()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await visit.Page.RouteAsync(RowsAddress, route => route.AbortAsync());
        await home.OpenCameraAsync();
        await Expect(home.Problem).ToContainTextAsync(
            "The new titles did not come. The server cannot be reached.");
        await Expect(home.Tonight).ToBeVisibleAsync();

        await visit.Page.UnrouteAsync(RowsAddress);
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Expect(home.Films).ToHaveCountAsync(12);
        await Expect(home.Problem).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_word_that_fails_before_a_camera_leaves_the_reading()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        var words = await home.Words.InnerTextAsync();
        await visit.Page.RouteAsync(RowsAddress, route => route.AbortAsync());

        await home.SayAsync("sad");
        await Expect(home.Problem).ToBeVisibleAsync();
        await HomePage.PressedAsync(home.AsItLooks);
        await Expect(home.Words).ToHaveTextAsync(words);
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
        await visit.KeepAsync("rows-problem-live");
    }

    private async Task<(Visit Visit, HomePage Home)> HappyAsync()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync("/?expression=happy&aim=match");
        await Expect(home.Films).ToHaveCountAsync(12);
        return (visit, home);
    }

    // The choice, the rows, the address, the heading and the title say the same.
    private static async Task IsForAsync(Visit visit, HomePage home, string expression, string aim, string heading)
    {
        await home.RowsForAsync(expression, aim);
        await HomePage.PressedAsync(home.Feeling(expression));
        await HomePage.PressedAsync(home.Aim(aim));
        await Expect(home.Picked).ToContainTextAsync(heading);
        Assert.EndsWith($"/?expression={expression}&aim={aim}", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains(expression, await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }

    private static Task AnswerAsync(IRoute route, int status, string body)
    {
        if (status == 0)
            return route.AbortAsync();
        var isProblem = body.StartsWith('{');
        return route.FulfillAsync(new()
        {
            Status = status,
            Body = body,
            ContentType = isProblem ? "application/problem+json" : "text/html",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
        });
    }
}
