using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbQuotaTests
{
    [Fact]
    public async Task The_daily_quota_is_counted_across_restarts_and_never_exceeded()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "3"));
        bed.Server.RespondsWith(OmdbReplies.NotFound);
        var reasons = new List<MissingReason>();
        for (var number = 0; number < 5; number++)
        {
            reasons.Add(await ReasonAsync(bed, $"tt000000{number}"));
            await bed.RestartAsync();
        }

        Assert.Equal([MissingReason.NotFound, MissingReason.NotFound, MissingReason.NotFound], reasons[..3]);
        Assert.Equal([MissingReason.OverQuota, MissingReason.OverQuota], reasons[3..]);
        Assert.Equal(3, bed.Server.Requests.Count);
        Assert.Equal(["OMDb|2026-03-01|3"], await bed.Database.RawRowsAsync("provider_usage"));

        // From noon into the next day.
        bed.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(MissingReason.NotFound, await ReasonAsync(bed, "tt0000004"));
        Assert.Equal(4, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Simultaneous_requests_do_not_exceed_the_daily_quota()
    {
        const int withinOneSecond = 10;
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "5"));
        bed.Server.RespondsWith(OmdbReplies.NotFound);
        var reasons = await Task.WhenAll(Enumerable.Range(0, withinOneSecond).Select(number =>
            Task.Run(() => ReasonAsync(bed, $"tt00000{number:00}"))));
        Assert.Equal(5, bed.Server.Requests.Count);
        Assert.Equal(5, reasons.Count(reason => reason == MissingReason.OverQuota));
    }

    [Fact]
    public async Task A_second_attempt_counts_too()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "1"));
        bed.Server.RespondsWith("", 500);
        Assert.Equal(MissingReason.OverQuota, await ReasonAsync(bed, "tt0000001"));
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task With_a_daily_quota_of_zero_nothing_is_requested()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "0"));
        Assert.Equal(MissingReason.OverQuota, await ReasonAsync(bed, "tt0000001"));
        Assert.Empty(bed.Server.Requests);
    }

    private static async Task<MissingReason> ReasonAsync(MetadataTestBed bed, string imdbId)
    {
        var metadata = await bed.Reader.ReadAsync(TestTitles.FilmOf(imdbId));
        return metadata.Missing["OMDb"];
    }
}
