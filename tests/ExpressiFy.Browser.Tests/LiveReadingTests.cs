using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>The home page while the camera shows one person.</summary>
public sealed partial class LiveReadingTests(Browsers browsers, AppForClass host)
    : InBrowser(browsers), IClassFixture<AppForClass>
{
    private const string SumOfBars =
        "[...document.querySelectorAll('[data-bar] meter')].reduce((sum, each) => sum + each.value, 0)";

    private const string VideoIsMirrored =
        "getComputedStyle(document.querySelector('[data-video]')).transform.startsWith('matrix(-1')";

    [Fact]
    public async Task The_notice_comes_before_the_camera_is_asked_for()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();

        await home.CameraDoor.ClickAsync();
        await Expect(home.Notice).ToBeVisibleAsync();
        await Expect(home.Notice).ToContainTextAsync("emotion recognition");
        await Expect(home.CameraStart).ToBeFocusedAsync();
        Assert.Equal(0, await visit.CameraCallsAsync());
    }

    [Fact]
    public async Task The_camera_is_asked_for_once_and_without_sound()
    {
        var (visit, _) = await WithCameraAsync();

        Assert.Equal(1, await visit.CameraCallsAsync());
        Assert.False(await visit.Page.EvaluateAsync<bool>("Boolean(cameraNotes.wanted.audio)"));
    }

    [Fact]
    public async Task The_expression_is_shown_as_words_as_certainty_and_as_seven_bars()
    {
        var (visit, home) = await WithCameraAsync();

        await Expect(home.Words).ToHaveTextAsync(LooksLike());
        await Expect(home.Sure).ToHaveTextAsync(Certainty());
        Assert.Equal(7, await home.Bars.CountAsync());
        Assert.InRange(await visit.Page.EvaluateAsync<double>(SumOfBars), .98, 1.02);
    }

    [Fact]
    public async Task The_video_is_shown_as_in_a_mirror()
    {
        var (visit, _) = await WithCameraAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>(VideoIsMirrored));
    }

    [Fact]
    public async Task Films_and_music_for_the_expression_follow()
    {
        var (_, home) = await WithCameraAsync();

        await home.RowsForReadingAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        await Expect(home.Tracks).ToHaveCountAsync(12);
        await home.RowsForAsync(await home.RowsExpressionAsync(), "match");
    }

    [Fact]
    public async Task A_card_has_a_name_a_year_a_reason_and_a_link_to_its_page()
    {
        var (_, home) = await WithCameraAsync();
        await home.RowsForReadingAsync();
        var card = home.Films.First;

        await Expect(card.Locator("h3")).Not.ToBeEmptyAsync();
        await Expect(card.Locator(".facts")).ToHaveTextAsync(Year());
        await Expect(card.Locator("[data-reason]")).Not.ToBeEmptyAsync();
        await Expect(card.Locator("h3 a[href^='/title/']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_aim_brings_other_titles_for_the_same_expression()
    {
        var (_, home) = await WithCameraAsync();
        await home.RowsForReadingAsync();
        var expression = await home.RowsExpressionAsync();
        var matching = await home.TitlesAsync();

        await home.Aim("lift").ClickAsync();
        await home.RowsForAsync(expression, "lift");
        Assert.NotEqual(matching, await home.TitlesAsync());
    }

    [Fact]
    public async Task What_the_person_says_wins_over_the_reading_until_they_let_it_go()
    {
        var (visit, home) = await WithCameraAsync();
        await home.RowsForReadingAsync();
        var read = await home.RowsExpressionAsync();

        await home.SayAsync("sad");
        await home.RowsForAsync("sad", "match");
        await visit.ReadingsAsync(15);
        await Expect(home.Words).ToHaveTextAsync("You said: sad");
        await home.RowsForAsync("sad", "match");

        await home.FollowAsync();
        await home.RowsForAsync(read, "match");
        await Expect(home.Words).ToHaveTextAsync(LooksLike());
    }

    [Fact]
    public async Task Stop_gives_the_camera_back_and_keeps_the_rows()
    {
        var (visit, home) = await WithCameraAsync();
        await home.RowsForReadingAsync();

        await home.StopButton.ClickAsync();
        await Expect(home.Message).ToHaveTextAsync("The camera is off. The titles keep your last mood.");
        await Expect(home.Pill).ToBeHiddenAsync();
        await Expect(home.Words).ToHaveTextAsync("The camera is off");
        Assert.True(await visit.CameraGivenBackAsync());
        await Expect(home.Films).ToHaveCountAsync(12);
        Assert.Equal(0, await host.App.RowsOfPeopleAsync());
    }

    [Fact]
    public async Task The_camera_is_given_back_when_the_tab_is_hidden_and_comes_back_only_when_asked()
    {
        var (visit, home) = await WithCameraAsync();

        await visit.Page.EvaluateAsync(
            """
            Object.defineProperty(document, 'hidden', { value: true, configurable: true });
            document.dispatchEvent(new Event('visibilitychange'));
            """);
        await Expect(home.Message).ToContainTextAsync("out of sight");
        await Expect(home.Pill).ToBeHiddenAsync();
        Assert.True(await visit.CameraGivenBackAsync());

        await visit.Page.EvaluateAsync("delete document.hidden, document.dispatchEvent(new Event('visibilitychange'))");
        Assert.Equal(1, await visit.CameraCallsAsync());
        await home.AgainButton.ClickAsync();
        await Expect(home.Pill).ToBeVisibleAsync();
        await visit.ReadingsAsync(1);
    }

    private async Task<(Visit Visit, HomePage Home)> WithCameraAsync()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        return (visit, home);
    }

    [GeneratedRegex("^Looks (close to neutral, a little )?(happy|neutral|surprised|sad|angry|afraid|disgusted)$")]
    private static partial Regex LooksLike();

    [GeneratedRegex(@"^(Very sure|Fairly sure|Not so sure|Only a guess)$")]
    private static partial Regex Certainty();

    [GeneratedRegex(@"(19|20)\d\d")]
    private static partial Regex Year();
}
