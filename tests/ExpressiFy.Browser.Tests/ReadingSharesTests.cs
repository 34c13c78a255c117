using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using ExpressiFy.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests;

/// <summary>Rows follow all shares of a reading, which no address has, and do not flicker.</summary>
public sealed class ReadingSharesTests(Browsers browsers, AppForAll host) : InBrowser(browsers)
{
    private const double Broad = .97;
    private const double Faint = .6;

    private readonly ConcurrentQueue<IRequest> rowRequests = new();
    private double happy = Broad;

    [Fact]
    public async Task A_live_camera_sends_the_shares_beside_the_address()
    {
        var visit = await VisitAsync(host.App);
        visit.Page.Request += (_, request) => Keep(request);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);

        var request = Assert.Single(rowRequests);
        Assert.Equal("POST", request.Method);
        using var body = JsonDocument.Parse(request.PostData!);
        var shares = body.RootElement.GetProperty("shares").EnumerateObject().ToList();
        Assert.Equal(7, shares.Count);
        Assert.InRange(shares.Sum(share => share.Value.GetDouble()), .96, 1.04);
        Assert.Contains(
            body.RootElement.GetProperty("expression").GetString(), shares.Select(share => share.Name));
        Assert.EndsWith("/rows?aim=match", request.Url, StringComparison.Ordinal);
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_person_says_is_sent_without_shares()
    {
        var (visit, home) = await SmilingAsync();
        await home.SayAsync("sad");
        await home.RowsForAsync("sad", "match");
        Assert.Equal("GET", rowRequests.Last().Method);
        await Expect(home.Rows).Not.ToHaveAttributeAsync("data-shares", new Regex("."));

        happy = Faint;
        var requests = rowRequests.Count;
        await visit.Page.WaitForTimeoutAsync(3500);
        Assert.Equal(requests, rowRequests.Count);

        await home.FollowAsync();
        await home.RowsForAsync("happy", "match");
        Assert.Equal("POST", rowRequests.Last().Method);
    }

    [Fact]
    public async Task Others_are_asked_for_with_the_shares_of_the_rows()
    {
        var (_, home) = await SmilingAsync();
        var first = await home.TitlesAsync();
        await home.Others.ClickAsync();
        await Expect(home.Rows).ToHaveAttributeAsync("data-seed", "1");
        Assert.Equal(rowRequests.First().PostData, rowRequests.Last().PostData);
        Assert.Empty((await home.TitlesAsync()).Intersect(first));
    }

    [Fact]
    public async Task A_pick_is_swapped_for_the_reading()
    {
        var (visit, home) = await SmilingAsync();
        var shares = (await home.Rows.GetAttributeAsync("data-shares"))!;
        var posted = new ConcurrentQueue<string>();
        visit.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url).AbsolutePath == "/pick")
                posted.Enqueue($"{request.Method} {request.Url} {Uri.UnescapeDataString(request.PostData ?? "")}");
        };
        var first = await home.PickName.InnerTextAsync();
        await home.NotThisOne.ClickAsync();
        await Expect(home.PickName).Not.ToHaveTextAsync(first);
        var second = await home.PickName.InnerTextAsync();
        await home.Alternatives.First.ClickAsync();
        await Expect(home.PickName).Not.ToHaveTextAsync(second);

        Assert.Equal(2, posted.Count);
        Assert.All(posted, request =>
        {
            Assert.StartsWith("POST ", request, StringComparison.Ordinal);
            Assert.Contains($"shares={shares}", request, StringComparison.Ordinal);
            Assert.Contains("expression=happy", request, StringComparison.Ordinal);
            Assert.DoesNotContain("expression=", request.Split(' ')[1], StringComparison.Ordinal);
        });
        Assert.DoesNotContain("happy", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("?passed=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_taken_along_without_leaving_the_page()
    {
        var (visit, home) = await SmilingAsync();
        var take = visit.Page.Locator("[data-take]");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All 12 songs" }).ClickAsync();
        await take.ScrollIntoViewIfNeededAsync();
        await visit.KeepAsync("reading-take");
        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => take.GetByRole(AriaRole.Button, new() { Name = "CSV" }).ClickAsync());
        Assert.Equal("expressify.csv", download.SuggestedFilename);
        Assert.DoesNotContain("shares", download.Url, StringComparison.Ordinal);
        await Expect(home.Tracks).ToHaveCountAsync(12);
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_smile_that_fades_offers_new_rows_and_leaves_those_under_the_hand()
    {
        var (visit, home) = await SmilingAsync();
        var titles = await home.TitlesAsync();
        await HomePage.Say(home.Films.First, "save").FocusAsync();
        happy = Faint;

        await Expect(home.Offer).ToBeVisibleAsync();
        Assert.Equal(titles, await home.TitlesAsync());
        await home.Offer.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(home.Rows).ToHaveAttributeAsync("data-shares", SharesOf(Faint));
        await home.RowsForAsync("happy", "match");
        Assert.NotEqual(titles, await home.TitlesAsync());
        await Expect(home.Words).ToHaveTextAsync("Looks close to neutral, a little happy");
        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_smile_that_fades_for_a_moment_and_comes_back_changes_nothing()
    {
        var (visit, home) = await SmilingAsync();
        await home.CountChangesAsync();
        for (var time = 0; time < 4; time++)
        {
            happy = time % 2 == 0 ? Faint : Broad;
            await visit.Page.WaitForTimeoutAsync(1000);
        }

        Assert.Equal(0, await home.RowChangesAsync());
        Assert.Single(rowRequests);
    }

    [Theory]
    [InlineData("happy .97 for 9000", "0")]
    [InlineData("happy .97 for 1000, happy .9 for 9000", "0")]
    [InlineData("happy .97 for 1000, happy .6 for 1500, happy .97 for 5000", "0")]
    [InlineData("happy .97 for 1000, happy .6 for 5000", "0 3000")]
    [InlineData("happy .97 for 1000, happy .6 for 4000, happy .97 for 5000", "0 3000 7000")]
    [InlineData("happy .97 for 1000, sad .97 for 3000", "0 1300")]
    public async Task Rows_follow_when_shares_have_moved_far_and_stay(string readings, string followed)
    {
        var visit = await VisitAsync(host.App);
        await new HomePage(visit).OpenAsync();
        // The host serves it in the bundle alone.
        var script = Path.Combine(Repository.Root, "src", "ExpressiFy.Web", "wwwroot", "mood-shares.js");
        await visit.Page.RouteAsync("**/mood-shares.js", route => route.FulfillAsync(new() { Path = script }));
        var times = await visit.Page.EvaluateAsync<double[]>(
            """
            async readings => {
              const { createFollower } = await import("/mood-shares.js");
              const follow = createFollower();
              const times = [];
              let asked = null;
              let now = 0;
              for (const part of readings.split(", ")) {
                const [expression, share, , length] = part.split(" ");
                const shares = { happy: 0, sad: 0, neutral: 1 - Number(share), [expression]: Number(share) };
                const end = now + Number(length);
                for (; now < end; now += 100) {
                  if (!follow({ expression, shares }, asked, now)) continue;
                  times.push(now);
                  asked = shares;
                }
              }
              return times;
            }
            """,
            readings);
        Assert.Equal(followed, string.Join(' ', times));
    }

    private static string SharesOf(double happy)
    {
        const string unpleasant = "\"angry\":0,\"disgust\":0,\"fear\":0";
        var smile = string.Create(CultureInfo.InvariantCulture, $"\"happy\":{happy},\"sad\":0,\"surprise\":0");
        var rest = Math.Round(1 - happy, 2).ToString(CultureInfo.InvariantCulture);
        return $"{{{unpleasant},{smile},\"neutral\":{rest}}}";
    }

    // A page whose server reads what the test says, whatever the camera shows.
    private async Task<(Visit Visit, HomePage Home)> SmilingAsync()
    {
        var visit = await VisitAsync(host.App);
        visit.Page.Request += (_, request) => Keep(request);
        await visit.Page.RouteWebSocketAsync(
            "**/expressions/live", socket => socket.OnMessage(_ => socket.Send(Reply())));
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await Expect(home.Films).ToHaveCountAsync(12);
        await home.RowsForAsync("happy", "match");
        return (visit, home);
    }

    private void Keep(IRequest request)
    {
        if (new Uri(request.Url).AbsolutePath == "/rows")
            rowRequests.Enqueue(request);
    }

    private string Reply()
    {
        var shares = SharesOf(happy);
        const string place = """{"valence":0.5,"arousal":0.3}""";
        const string box = """{"x":10,"y":10,"width":50,"height":50}""";
        return $$"""
            {
              "frame": 1, "hint": null,
              "faces": [
                { "box": {{box}}, "confidence": 0.9, "expression": "happy", "scores": {{shares}}, "affect": {{place}} }
              ],
              "mood": {
                "expression": "happy", "affect": {{place}}, "confidence": 0.8, "stable": true, "shares": {{shares}}
              }
            }
            """;
    }
}
