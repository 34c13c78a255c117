using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>"Show them anyway" holds for the visit and is taken back with one click; nothing of it is stored.</summary>
public sealed class FedMoodTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const string Angry = "/?expression=angry&aim=match";

    private static readonly Regex Fed = new("[?&]feed=true");

    [Fact]
    public async Task It_comes_back_with_the_mood_until_it_is_taken_back()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync(Angry);
        await home.Rows.GetByText("Show angry ones anyway").ClickAsync();
        await Expect(home.Rows).ToContainTextAsync("As you asked, these stay with anger.");
        await Expect(visit.Page).ToHaveURLAsync(Fed);

        // A lift is a lift, and happy people are asked for nothing.
        await home.Aim("lift").ClickAsync();
        await home.RowsForAsync("angry", "lift");
        await Expect(visit.Page).Not.ToHaveURLAsync(Fed);
        await home.Aim("match").ClickAsync();
        await home.RowsForAsync("angry", "match");
        await Expect(home.Rows).ToContainTextAsync("As you asked, these stay with anger.");

        // On another page of the visit as well, for another mood of the kind.
        await home.OpenAsync("/?expression=happy&aim=match");
        await home.SayAsync("sad");
        await home.RowsForAsync("sad", "match");
        await Expect(home.Rows).ToContainTextAsync("As you asked, these stay with sadness.");

        await home.Rows.GetByText("Show what answers it instead").ClickAsync();
        await Expect(home.Rows).ToContainTextAsync("Some of these warm");
        await home.SayAsync("angry");
        await home.RowsForAsync("angry", "match");
        await Expect(home.Rows).ToContainTextAsync("None of these adds to the anger");
        await Expect(visit.Page).Not.ToHaveURLAsync(Fed);
    }

    [Fact]
    public async Task Another_visit_knows_nothing_of_it()
    {
        var first = await VisitAsync(host.App);
        await new HomePage(first).OpenAsync($"{Angry}&feed=true");
        var second = await VisitAsync(host.App);
        var home = await new HomePage(second).OpenAsync("/?expression=happy&aim=match");
        await home.SayAsync("angry");
        await home.RowsForAsync("angry", "match");
        await Expect(home.Rows).ToContainTextAsync("None of these adds to the anger");
    }
}
