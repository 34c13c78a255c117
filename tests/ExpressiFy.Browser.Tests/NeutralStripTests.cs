using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>The strip below the stage that is about the neutral face.</summary>
public sealed class NeutralStripTests(Browsers browsers, AppForClass host)
    : InBrowser(browsers), IClassFixture<AppForClass>
{
    private const string Offer = "Finds quiet smiles better:";
    private const string General = "The general reading counts.";

    private const string CountShifts =
        """
        window.shifts = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        """;

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Narrow)]
    public async Task A_neutral_face_is_offered_taken_and_given_back_and_nothing_moves(object screen)
    {
        var visit = await VisitAsync(
            CameraVideo.Of(Photographs.RestingPerson()), host.App, new() { Before = CountShifts });
        await visit.LookInAsync((Screen)screen, dark: false);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await home.RowsForReadingAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync(Offer);
        var place = await home.UseNeutral.BoundingBoxAsync();
        var (face, sentence) = (home.Panel, home.Words);
        Assert.True(place!.Y >= (await face.BoundingBoxAsync())!.Y + (await face.BoundingBoxAsync())!.Height);
        Assert.True(place.Y >= (await sentence.BoundingBoxAsync())!.Y);
        await visit.KeepAsync("live-neutral-offer");

        await home.UseNeutral.ClickAsync();
        await Expect(home.UseNeutral).ToHaveTextAsync(new Regex("Keep still"));
        await Expect(home.NeutralBack).ToHaveTextAsync("Cancel");
        await Expect(home.NeutralWords).ToHaveTextAsync("Read against your own neutral face.");
        await Expect(home.UseNeutral).ToBeHiddenAsync();
        await visit.KeepAsync("live-neutral-taken");

        await Expect(home.NeutralBack).ToHaveTextAsync("Use the general reading again");
        await home.NeutralBack.ClickAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync(General);
        await Expect(home.UseNeutral).ToBeFocusedAsync();
        await visit.ReadingsAsync(3);
        await Expect(home.NeutralWords).ToHaveTextAsync(General);
        Assert.InRange(await visit.Page.EvaluateAsync<double>("shifts"), 0, .02);
    }

    [Fact]
    public async Task A_face_that_laughs_is_refused_in_plain_words_and_the_general_reading_goes_on()
    {
        var (visit, home) = await WithCameraAsync();
        await home.UseNeutral.ClickAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync("That looks like a smile. If not, try again.");
        await Expect(home.UseNeutral).ToBeEnabledAsync();
        await visit.KeepAsync("live-neutral-refused");
        await home.NeutralBack.ClickAsync();
        await visit.ReadingsAsync(3);
        await Expect(home.Words).ToHaveTextAsync("Looks happy");
    }

    [Fact]
    public async Task Skipped_it_is_not_offered_again_in_this_visit_but_can_be_had()
    {
        var (_, home) = await WithCameraAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync(Offer);
        await home.NeutralBack.ClickAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync(General);
        await home.StopButton.ClickAsync();
        await Expect(home.UseNeutral).ToBeHiddenAsync();
        await home.AgainButton.ClickAsync();
        await Expect(home.NeutralWords).ToHaveTextAsync(General);
        await Expect(home.UseNeutral).ToBeEnabledAsync();
    }

    private async Task<(Visit Visit, HomePage Home)> WithCameraAsync()
    {
        var visit = await VisitAsync(host.App);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Words).ToHaveTextAsync(new Regex("^Looks "));
        return (visit, home);
    }
}
