using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;
using ExpressiFy.Tests.Metadata.Providers.Omdb;

namespace ExpressiFy.Tests.Metadata;

public sealed class ProviderOverviewTests
{
    [Fact]
    public async Task Every_provider_is_there_with_what_switches_it_on()
    {
        await using var bed = await MetadataTestBed.StartAsync([]);
        var all = await bed.Overview.ReadAsync();
        Assert.Equal(["TMDB", "OMDb", "Deezer", "iTunes", "MusicBrainz"], all.Select(status => status.Terms.Attribution.Name));
        Assert.Equal(
            [ProviderState.Off, ProviderState.Off, ProviderState.Ready, ProviderState.Off, ProviderState.Off], all.Select(status => status.State));
        Assert.All(all, status => Assert.StartsWith("Content:", status.Terms.Setting, StringComparison.Ordinal));
        Assert.Empty(bed.Server.Requests);
    }

    [Fact]
    public async Task It_tells_what_was_used_and_when_it_last_answered()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Reader.ReadAsync(TestTitles.Film);
        var status = await bed.StatusAsync("OMDb");
        Assert.Equal((1, 999, ProviderState.Ready), (status.UsedToday, status.LeftToday, status.State));
        Assert.NotNull(status.AnsweredAt);
        Assert.Null(status.FailedAt);
    }

    [Theory]
    [InlineData(OmdbReplies.InvalidKey, MissingReason.KeyRefused, 15)]
    [InlineData(OmdbReplies.LimitReached, MissingReason.OverQuota, 60)]
    public async Task A_refusal_is_told_with_its_reason_and_its_end(string refusal, MissingReason why, int minutes)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(refusal, 401);
        await bed.Reader.ReadAsync(TestTitles.Film);
        var status = await bed.StatusAsync("OMDb");
        Assert.Equal((ProviderState.Resting, why, why), (status.State, status.Why, status.FailedWhy));
        Assert.InRange((status.Until!.Value - bed.Clock.GetUtcNow()).TotalMinutes, minutes - 1, minutes);
    }

    [Fact]
    public async Task A_database_that_is_gone_leaves_the_counts_open()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        await bed.Database.RawScalarAsync("DROP TABLE provider_usage");
        var status = await bed.StatusAsync("OMDb");
        Assert.Equal((null, null, ProviderState.Ready), (status.UsedToday, status.LeftToday, status.State));
    }
}
