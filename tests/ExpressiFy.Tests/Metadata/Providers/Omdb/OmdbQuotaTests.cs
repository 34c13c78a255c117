using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbQuotaTests
{
    [Fact]
    public async Task The_days_requests_are_counted_across_restarts_and_never_exceeded()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "3"));
        bed.Server.Says(OmdbReplies.NotFound);
        var reasons = new List<MissingReason>();
        for (var number = 0; number < 5; number++)
        {
            reasons.Add((await bed.Reader.ReadAsync(MetadataTestBed.FilmOf($"tt000000{number}"))).Missing["OMDb"]);
            await bed.RestartAsync();
        }

        Assert.Equal([MissingReason.NotFound, MissingReason.NotFound, MissingReason.NotFound, MissingReason.OverQuota, MissingReason.OverQuota], reasons);
        Assert.Equal(3, bed.Server.Requests.Count);
        Assert.Equal(["OMDb|2026-03-01|3"], await bed.Database.RawRowsAsync("provider_usage"));

        bed.Clock.Advance(TimeSpan.FromHours(12)); // From noon: the next day.
        Assert.Equal(MissingReason.NotFound, (await bed.Reader.ReadAsync(MetadataTestBed.FilmOf("tt0000004"))).Missing["OMDb"]);
        Assert.Equal(4, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Many_at_once_cannot_exceed_it_either()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "10"));
        bed.Server.Says(OmdbReplies.NotFound);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(number =>
            Task.Run(() => bed.Reader.ReadAsync(MetadataTestBed.FilmOf($"tt00000{number:00}")))));
        Assert.Equal(10, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task A_second_try_counts_too()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "1"));
        bed.Server.Says("", 500);
        Assert.Equal(MissingReason.OverQuota, (await bed.Reader.ReadAsync(MetadataTestBed.Film)).Missing["OMDb"]);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task An_allowance_of_nothing_means_nothing()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:RequestsPerDay", "0"));
        Assert.Equal(MissingReason.OverQuota, (await bed.Reader.ReadAsync(MetadataTestBed.Film)).Missing["OMDb"]);
        Assert.Empty(bed.Server.Requests);
    }
}
