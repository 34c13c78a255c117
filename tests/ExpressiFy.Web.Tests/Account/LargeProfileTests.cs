using System.Diagnostics;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Account;

/// <summary>Who said much waits no longer than others: the times are compared within one run.</summary>
[Trait("Category", "Long")]
public sealed class LargeProfileTests(WebHost host) : IClassFixture<WebHost>
{
    private const int Small = 100;
    private const int Large = 100_000;
    private const double MostTimes = 3;
    private const int Requests = 21;

    [Theory]
    [InlineData("/api/v1/recommendations?expression=sad&aim=lift&count=12&seed=")]
    [InlineData("/api/v1/recommendations?medium=track&expression=happy&count=24&seed=")]
    [InlineData("/?expression=happy&seed=")]
    public async Task A_list_takes_at_most_three_times_as_long(string address)
    {
        using var small = await BrowserAsync(Small);
        using var large = await BrowserAsync(Large);
        var times = (Small: new List<double>(), Large: new List<double>());
        // In turn, so that whatever else the machine does meets both. The first of each reads the profile.
        for (var request = 0; request < Requests; request++)
        {
            times.Small.Add(await MillisecondsAsync(small, $"{address}{request}"));
            times.Large.Add(await MillisecondsAsync(large, $"{address}{request}"));
        }

        var median = (Small: Median(times.Small.Skip(1)), Large: Median(times.Large.Skip(1)));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{address}: first {times.Small[0]:0.0} and {times.Large[0]:0.0} ms, "
            + $"then {median.Small:0.0} and {median.Large:0.0} ms");
        Assert.InRange(median.Large, 0, MostTimes * median.Small);
    }

    private static async Task<double> MillisecondsAsync(HttpClient browser, string address)
    {
        var start = Stopwatch.GetTimestamp();
        using var reply = await browser.GetAsync(address);
        reply.EnsureSuccessStatusCode();
        await reply.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt((Requests - 1) / 2);

    // Events of all kinds on all titles, often taken back: a year of somebody's every click.
    private async Task<HttpClient> BrowserAsync(int events)
    {
        var store = host.Services.GetRequiredService<ProfileStore>();
        // Of every third title, so that some are left for the list.
        var titles = host.Services.GetRequiredService<TitleCatalogue>().Titles
            .Where((_, number) => number % 3 == 0).ToList();
        var random = new Random(events);
        FeedbackKind[] kinds = [FeedbackKind.Like, FeedbackKind.Dislike, FeedbackKind.Save, FeedbackKind.Rating];
        var id = await store.CreateAsync(DateTimeOffset.UnixEpoch);
        var feedback = Enumerable.Range(0, events).Select(number =>
        {
            var title = titles[random.Next(titles.Count)].Id;
            var at = DateTimeOffset.UnixEpoch.AddMinutes(number);
            var kind = kinds[random.Next(kinds.Length)];
            return kind == FeedbackKind.Rating
                ? FeedbackEvent.Rated(title, Stars.Of(random.Next(1, 11) / 2d), at)
                : new(title, kind, On: random.Next(5) > 0, at);
        });
        Assert.True(await store.AppendAsync(id, [.. feedback]));
        return host.BrowserOf(id);
    }
}
