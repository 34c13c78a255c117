using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Web.Tests.Account;

/// <summary>The work that erases unused profiles runs in the host, once a day of its clock.</summary>
public sealed class UnusedProfilesTests
{
    private const int Days = 30;
    private const string Address = "/api/v1/profile";
    private const string JobLine = "were not used for 30 days are erased";

    // Nothing passes because of it.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_profile_that_nobody_used_for_longer_than_the_setting_is_erased_and_the_others_stay()
    {
        using var host = new HostWithRetention(Days);
        using var used = await WithALikeAsync(host);
        using var unused = await WithALikeAsync(host);
        await JobRunsAsync(host, 1);

        for (var day = 1; day <= Days; day++)
        {
            host.Time.Advance(TimeSpan.FromDays(1));
            await JobRunsAsync(host, day + 1);
            Assert.True((await used.JsonAsync(Address)).Flag("remembered"));
        }

        Assert.All(ErasedOf(host), erased => Assert.Equal(0, erased));
        host.Time.Advance(TimeSpan.FromDays(1));
        await JobRunsAsync(host, Days + 2);

        Assert.Equal(1, ErasedOf(host)[^1]);
        Assert.False((await unused.JsonAsync(Address)).Flag("remembered"));
        Assert.True((await used.JsonAsync(Address)).Flag("remembered"));
    }

    [Fact]
    public async Task Without_the_setting_profiles_stay_for_good()
    {
        using var host = new HostWithRetention(days: null);
        using var browser = await WithALikeAsync(host);
        host.Time.Advance(TimeSpan.FromDays(10_000));
        Assert.True((await browser.JsonAsync(Address)).Flag("remembered"));
        Assert.Empty(ErasedOf(host));
    }

    private static async Task<HttpClient> WithALikeAsync(WebHost host)
    {
        var browser = host.Browser();
        await browser.PostAsync(Address, null);
        var like = JsonContent.Create(new { titleId = "film:tt0111161", kind = "like" });
        await (await browser.PostAsync("/api/v1/feedback", like)).JsonAsync();
        return browser;
    }

    private static async Task JobRunsAsync(WebHost host, int times)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (ErasedOf(host).Count < times)
            await Task.Delay(TimeSpan.FromMilliseconds(5), timeout.Token);
    }

    // "Information 0 profiles that were not used for 30 days are erased"
    private static List<int> ErasedOf(WebHost host) =>
    [
        .. host.Log
            .Where(line => line.Contains(JobLine, StringComparison.Ordinal))
            .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)),
    ];

    private sealed class HostWithRetention(int? days) : WebHost
    {
        // A cookie's end in the host's time must lie in the future of the test's client.
        public FakeTimeProvider Time { get; } = new(DateTimeOffset.UnixEpoch.AddYears(100));

        protected override TimeProvider Clock => Time;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [new("Retention:Days", days?.ToString(CultureInfo.InvariantCulture)), new("Limits:Burst", "100000")];
    }
}
