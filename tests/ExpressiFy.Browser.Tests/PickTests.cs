using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>One title for now: passed over, taken back, with the time that a person has.</summary>
[Collection(WholeDatabase.Name)]
public sealed class PickTests(Browsers browsers, AppForClass host) : InBrowser(browsers)
{
    private const string Page = "/?expression=sad&aim=lift";

    [Fact]
    public async Task A_guest_passes_titles_over_in_place_and_nothing_is_kept()
    {
        var known = await host.App.RowsOfPeopleAsync();
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync(Page);
        var first = await home.PickName.InnerTextAsync();

        await home.NotThisOne.ClickAsync();
        await Expect(home.PickName).Not.ToHaveTextAsync(first);
        var second = await home.PickName.InnerTextAsync();
        await Expect(home.PickNews).ToContainTextAsync(second);
        await Expect(home.Toast).ToContainTextAsync($"Not this one: {first} – only for this visit, not stored");
        await Expect(home.NotThisOne).ToBeFocusedAsync();
        await visit.KeepAsync("pick-passed");

        // Another mood and a reload leave it out as well.
        await home.Aim("calm").ClickAsync();
        await home.RowsForAsync("sad", "calm");
        await home.Aim("lift").ClickAsync();
        await home.RowsForAsync("sad", "lift");
        await Expect(home.PickName).ToHaveTextAsync(second);
        await visit.Page.ReloadAsync();
        await Expect(home.PickName).ToHaveTextAsync(second);
        Assert.Equal(known, await host.App.RowsOfPeopleAsync());
    }

    [Fact]
    public async Task Who_agreed_can_take_a_pass_back()
    {
        var events = await host.App.CountAsync("feedback_events");
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync(Page);
        await HomePage.Say(home.Pick, "save").ClickAsync();
        await home.Agree.ClickAsync();
        await Expect(home.Toast).ToContainTextAsync("Saved");

        var first = await home.PickName.InnerTextAsync();
        await home.NotThisOne.ClickAsync();
        await Expect(home.PickName).Not.ToHaveTextAsync(first);
        await Expect(home.Toast).ToHaveTextAsync(new Regex($"Not this one: {Regex.Escape(first)}\\s*Undo"));
        Assert.Equal(events + 2, await host.App.CountAsync("feedback_events"));

        await home.Undo.ClickAsync();
        await Expect(home.PickName).ToHaveTextAsync(first);
        await Expect(home.NotThisOne).ToBeFocusedAsync();
        await visit.Page.ReloadAsync();
        await Expect(home.PickName).ToHaveTextAsync(first);
    }

    [Fact]
    public async Task The_time_stays_when_the_mood_changes()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync(Page);
        await home.Time("Up to 100 minutes").ClickAsync();
        await Expect(home.Rows).ToContainTextAsync("A way up, in up to 100 minutes");
        await home.SayAsync("happy");
        await home.RowsForAsync("happy", "lift");
        await Expect(home.Rows).ToContainTextAsync("A way up, in up to 100 minutes");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("expression=happy.*maxRuntime=100"));

        await home.Time("All of it").ClickAsync();
        await Expect(home.Rows).Not.ToContainTextAsync("in up to 100 minutes");
        await Expect(visit.Page).Not.ToHaveURLAsync(new Regex("maxRuntime"));
    }

    [Fact]
    public async Task An_alternative_takes_the_place_of_the_pick()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync(Page);
        var name = await home.Alternatives.First.InnerTextAsync();
        await home.Alternatives.First.ClickAsync();
        await Expect(home.PickName).ToBeFocusedAsync();
        Assert.StartsWith(await home.PickName.InnerTextAsync(), name, StringComparison.Ordinal);
        await Expect(home.Alternatives).ToHaveCountAsync(2);

        // A reload keeps it, until it is passed over itself.
        var taken = await home.PickName.InnerTextAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("[?&]pick=film"));
        await visit.Page.ReloadAsync();
        await Expect(home.PickName).ToHaveTextAsync(taken);
        await home.NotThisOne.ClickAsync();
        await Expect(home.PickName).Not.ToHaveTextAsync(taken);
        await Expect(visit.Page).Not.ToHaveURLAsync(new Regex("[?&]pick="));
        await home.Undo.ClickAsync();
        await Expect(home.PickName).ToHaveTextAsync(taken);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("[?&]pick=film"));
    }

    [Fact]
    public async Task Without_script_it_is_a_form()
    {
        var visit = await VisitAsync(host.App, new Visitor { Script = false });
        var home = await new HomePage(visit).OpenAsync($"{Page}&maxRuntime=100");
        var first = await home.PickName.InnerTextAsync();
        await home.NotThisOne.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("maxRuntime=100&passed=film:tt\\d+#now$"));
        await Expect(home.PickName).Not.ToHaveTextAsync(first);
    }
}
