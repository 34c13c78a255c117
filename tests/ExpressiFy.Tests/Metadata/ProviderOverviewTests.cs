using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;
using ExpressiFy.Tests.Metadata.Providers.Omdb;

namespace ExpressiFy.Tests.Metadata;

public sealed class ProviderOverviewTests
{
    [Fact]
    public async Task Every_provider_is_listed_with_its_state_and_the_setting_that_switches_it_on()
    {
        await using var bed = await MetadataTestBed.StartAsync([]);
        var all = await bed.Overview.ReadAsync();
        Assert.Equal(
            [
                ("TMDB", ProviderState.Off),
                ("OMDb", ProviderState.Off),
                ("Deezer", ProviderState.Ready),
                ("iTunes", ProviderState.Off),
                ("MusicBrainz", ProviderState.Off),
            ],
            all.Select(status => (status.Terms.Attribution.Name, status.State)));
        Assert.All(all, status => Assert.StartsWith("Content:", status.Terms.Setting, StringComparison.Ordinal));
        Assert.Empty(bed.Server.Requests);
    }

    [Fact]
    public async Task Used_requests_and_the_time_of_the_last_reply_are_shown()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Reader.ReadAsync(TestTitles.Film);
        var status = await bed.StatusAsync("OMDb");
        Assert.Equal((1, 999, ProviderState.Ready), (status.UsedToday, status.LeftToday, status.State));
        Assert.Equal(bed.Clock.GetUtcNow(), status.AnsweredAt);
        Assert.Null(status.FailedAt);
    }

    [Theory]
    [InlineData(OmdbReplies.InvalidKey, MissingReason.KeyRefused, 15)]
    [InlineData(OmdbReplies.LimitReached, MissingReason.OverQuota, 60)]
    public async Task A_cooldown_is_shown_with_its_reason_and_its_end(string reply, MissingReason reason, int minutes)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(reply, 401);
        await bed.Reader.ReadAsync(TestTitles.Film);
        var status = await bed.StatusAsync("OMDb");
        Assert.Equal((ProviderState.Resting, reason, reason), (status.State, status.Why, status.FailedWhy));
        Assert.Equal(bed.Clock.GetUtcNow() + TimeSpan.FromMinutes(minutes), status.Until);
    }

    [Fact]
    public async Task Without_its_table_the_counts_are_unknown()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        await bed.Database.RawScalarAsync("DROP TABLE provider_usage");
        var status = await bed.StatusAsync("OMDb");
        Assert.Equal((null, null, ProviderState.Ready), (status.UsedToday, status.LeftToday, status.State));
    }
}
