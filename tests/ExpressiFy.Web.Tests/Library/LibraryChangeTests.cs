using System.Net;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using static ExpressiFy.Web.Tests.Library.LibraryHost;

namespace ExpressiFy.Web.Tests.Library;

/// <summary>What is done with titles of the library, by forms as without script, and its undo.</summary>
public sealed partial class LibraryChangeTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    private const string Redemption = "film:tt0111161";
    private const string Godfather = "film:tt0068646";
    private const string Totoro = "film:tt0096283";

    [Theory]
    [InlineData("like on", FeedbackKind.Like, true, "Liked: The Godfather")]
    [InlineData("save off", FeedbackKind.Save, false, "Taken back: The Godfather")]
    [InlineData("hide on", FeedbackKind.Hide, true, "Hidden: The Godfather")]
    [InlineData("rating:4 on", FeedbackKind.Rating, true, "Rated 4: The Godfather")]
    [InlineData("remove", FeedbackKind.Save, false, "Taken back: The Godfather")]
    public async Task One_title_is_changed_and_can_be_undone(string change, FeedbackKind kind, bool has, string done)
    {
        var (browser, id) = await host.VisitorAsync(Said(Godfather, FeedbackKind.Save));
        var page = await ChangeAsync(browser, "/library/change?sort=title", ("do", $"{change} {Godfather}"));
        Assert.StartsWith("/library?sort=title&done=", page, StringComparison.Ordinal);
        Assert.Equal(has, await HasAsync(id, kind, Godfather));
        var html = await browser.GetStringAsync(page);
        Assert.Contains(done, html);

        var undone = await browser.SubmitAsync(page, "/library/undo?sort=title", ("at", TimeIn(html)));
        Assert.Equal("/library?sort=title", undone.Headers.Location?.OriginalString);
        Assert.Equal(kind == FeedbackKind.Save, await HasAsync(id, kind, Godfather));
        Assert.Single((await host.Profiles.FindAsync(id))!.Events);
    }

    [Fact]
    public async Task Several_titles_are_changed_at_once_and_undone_at_once()
    {
        var before = new[]
        {
            Rated(Redemption, 4), Said(Redemption, FeedbackKind.Like), Rated(Godfather, 3),
            Said(Totoro, FeedbackKind.Hide),
        };
        var (browser, id) = await host.VisitorAsync(before);
        var page = await ChangeAsync(
            browser, "/library/change?select=true", ("do", "remove"), ("title", Redemption), ("title", Totoro));
        var html = await browser.GetStringAsync(page);
        Assert.Contains("Taken back: 2 titles", html);
        Assert.Equal([Godfather], Titles(await host.Profiles.FindAsync(id)));

        await browser.SubmitAsync(page, "/library/undo", ("at", TimeIn(html)));
        Assert.Equal(before, (await host.Profiles.FindAsync(id))!.Events);
    }

    [Fact]
    public async Task All_titles_of_a_list_are_changed_on_whatever_page_they_are()
    {
        FeedbackEvent[] rated =
            [.. host.Catalogue.Titles.Take(120).Select((title, place) => Rated(title.Id.ToString(), 3, place + 1))];
        var saved = Said("track:nina-simone-feeling-good", FeedbackKind.Save);
        var (browser, id) = await host.VisitorAsync([.. rated, saved]);
        var page = await ChangeAsync(
            browser, "/library/change?tab=rated&page=2&select=true", ("do", "hide on"), ("all", "true"));
        var html = await browser.GetStringAsync(page);
        Assert.Contains("Hidden: 120 titles", html);
        Assert.Equal(120, (await host.Profiles.FindAsync(id))!.Titles(FeedbackKind.Hide).Count);
        await browser.SubmitAsync(page, "/library/undo", ("at", TimeIn(html)));
        Assert.Empty((await host.Profiles.FindAsync(id))!.Titles(FeedbackKind.Hide));
    }

    [Fact]
    public async Task Who_has_not_seen_it_has_not_rated_it_and_it_left_them_in_no_mood()
    {
        var left = FeedbackEvent.WithMoodAfter(TitleId.Parse(Godfather), MoodAfter.Better, Now.AddDays(-1));
        var (browser, id) = await host.VisitorAsync(Rated(Godfather, 4), Said(Godfather, FeedbackKind.Like), left);
        await ChangeAsync(browser, "/library/change", ("do", $"seen off {Godfather}"));
        var profile = (await host.Profiles.FindAsync(id))!;
        Assert.False(profile.HasSeen(TitleId.Parse(Godfather)));
        Assert.True(profile.Has(FeedbackKind.Like, TitleId.Parse(Godfather)));
    }

    [Fact]
    public async Task What_is_so_already_changes_nothing()
    {
        var (browser, id) = await host.VisitorAsync(Said(Godfather, FeedbackKind.Save));
        foreach (var (change, title) in new[] { ("save on", Godfather), ("like off", Godfather), ("like on", Totoro) })
            Assert.Equal("/library", await ChangeAsync(browser, "/library/change", ("do", change), ("title", title)));
        Assert.Single((await host.Profiles.FindAsync(id))!.Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("adore on")]
    [InlineData("left:better on")]
    [InlineData("rating on")]
    [InlineData("rating:9 on")]
    [InlineData("save on film:tt0068646 more")]
    public async Task Text_that_is_no_change_is_refused(string change)
    {
        var (browser, _) = await host.VisitorAsync(Said(Godfather, FeedbackKind.Save));
        var reply = await browser.SubmitAsync("/library", "/library/change", ("do", change), ("title", Godfather));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Fact]
    public async Task Two_changes_of_one_instant_are_undone_apart()
    {
        var (browser, id) = await host.VisitorAsync(
            Said(Godfather, FeedbackKind.Save), Said(Totoro, FeedbackKind.Save));
        var first = await ChangeAsync(browser, "/library/change", ("do", $"like on {Godfather}"));
        var second = await ChangeAsync(browser, "/library/change", ("do", $"like on {Totoro}"));
        Assert.NotEqual(first, second);
        await browser.SubmitAsync(second, "/library/undo", ("at", TimeIn(await browser.GetStringAsync(second))));
        Assert.True(await HasAsync(id, FeedbackKind.Like, Godfather));
        Assert.False(await HasAsync(id, FeedbackKind.Like, Totoro));
    }

    [Fact]
    public async Task Without_a_profile_nothing_is_changed()
    {
        using var stranger = host.Browser();
        var reply = await stranger.SubmitAsync("/start", "/library/change", ("do", $"like on {Godfather}"));
        Assert.Equal("/library", reply.Headers.Location?.OriginalString);
        Assert.False((await stranger.JsonAsync("/api/v1/profile")).Flag("remembered"));
    }

    private static async Task<string> ChangeAsync(
        HttpClient browser, string address, params (string Name, string Value)[] fields)
    {
        var reply = await browser.SubmitAsync("/library", address, fields);
        Assert.Equal(HttpStatusCode.SeeOther, reply.StatusCode);
        return reply.Headers.Location!.OriginalString;
    }

    private static string TimeIn(string html) => At().Match(html).Groups[1].Value;

    private async Task<bool> HasAsync(ProfileId id, FeedbackKind kind, string title) =>
        (await host.Profiles.FindAsync(id))!.Has(kind, TitleId.Parse(title));

    private static IEnumerable<string> Titles(Profile? profile) =>
        profile!.CurrentFeedback.Select(given => given.TitleId.ToString()).Distinct();

    [GeneratedRegex("name=\"at\" value=\"([0-9]+)\"", RegexOptions.None, 1000)]
    private static partial Regex At();
}
