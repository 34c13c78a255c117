using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;
using ExpressiFy.Tests.Metadata.Providers.Omdb;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Tests.Metadata;

public sealed class MetadataReaderTests
{
    [Fact]
    public async Task Reading_what_is_known_sends_no_request_and_shows_what_is_pending()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        // Tracks have no provider here, because Deezer is switched off.
        Title[] titles = [TestTitles.Film, TestTitles.FilmOf("tt0000001"), TestTitles.Track];

        var before = await bed.Reader.ReadKnownAsync(titles);
        Assert.Empty(bed.Server.Requests);
        Assert.Equal([true, true, false], titles.Select(title => before[title.Id].Pending));

        await bed.Reader.ReadAsync(TestTitles.Film);
        var after = await bed.Reader.ReadKnownAsync(titles);
        Assert.Single(bed.Server.Requests);
        Assert.Equal([false, true, false], titles.Select(title => after[title.Id].Pending));
        Assert.NotNull(after[TestTitles.Film.Id].Plot);
    }

    [Fact]
    public async Task A_found_title_is_kept_until_the_thirtieth_day_across_a_restart()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        var first = await bed.Reader.ReadAsync(TestTitles.Film);
        await bed.RestartAsync();
        bed.Clock.Advance(TimeSpan.FromDays(29.4));
        Assert.Equivalent(first, await bed.Reader.ReadAsync(TestTitles.Film));
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromDays(0.2));
        await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Equal(2, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task A_title_that_was_not_found_is_requested_again_after_a_week()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.NotFound);
        await bed.Reader.ReadAsync(TestTitles.Film);
        await bed.RestartAsync();
        bed.Clock.Advance(TimeSpan.FromDays(6.4));
        Assert.Equal(MissingReason.NotFound, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromDays(0.2));
        bed.Server.RespondsWith(OmdbReplies.Found);
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Film)).Found);
    }

    [Fact]
    public async Task A_failure_is_kept_for_one_minute()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Html);
        await bed.Reader.ReadAsync(TestTitles.Film);
        await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Single(bed.Server.Requests);

        bed.Server.RespondsWith(OmdbReplies.Found);
        bed.Clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Film)).Found);
    }

    [Fact]
    public async Task Of_many_simultaneous_reads_only_one_sends_a_request()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        var release = new TaskCompletionSource();
        bed.Server.RespondsAfter(release.Task, OmdbReplies.Found);
        var readings = Enumerable.Range(0, 20).Select(_ => bed.Reader.ReadAsync(TestTitles.Film)).ToList();
        await bed.Server.ReceivedAsync(1);
        release.SetResult();
        var all = await Task.WhenAll(readings);
        Assert.All(all, metadata => Assert.NotNull(metadata.Plot));
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task A_cancelled_read_does_not_cancel_the_others()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        var release = new TaskCompletionSource();
        bed.Server.RespondsAfter(release.Task, OmdbReplies.Found);
        using var cancellation = new CancellationTokenSource();
        var cancelled = bed.Reader.ReadAsync(TestTitles.Film, cancellation.Token);
        var other = bed.Reader.ReadAsync(TestTitles.Film);
        await bed.Server.ReceivedAsync(1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        release.SetResult();
        Assert.Single((await other).Found);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task A_provider_that_throws_leaves_the_results_of_the_others()
    {
        var throwing = new ThrowingProvider();
        var first = new FixedProvider("One", "the plot", new ProviderRating("IMDb", "9/10"));
        var second = new FixedProvider("Two", "another plot", new("IMDb", "8/10"), new("Two's own", "4/5"));
        await using var bed = await MetadataTestBed.StartAsync([], services => services
            .AddSingleton<IMetadataProvider>(throwing)
            .AddSingleton<IMetadataProvider>(first)
            .AddSingleton<IMetadataProvider>(second));

        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Equal(MissingReason.Unreachable, metadata.Missing["Throwing"]);
        Assert.Equal("the plot", metadata.Plot);
        Assert.Equal([new("IMDb", "9/10"), new ProviderRating("Two's own", "4/5")], metadata.Ratings);
        Assert.Equal(["One", "Two"], metadata.Attributions.Select(attribution => attribution.Name));
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Film));
    }

    [Fact]
    public async Task Without_its_table_nothing_is_found_and_nothing_is_thrown()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Database.RawScalarAsync("DROP TABLE provider_answers");
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
        Assert.True((await ReadKnownAsync(bed)).Pending);
    }

    [Fact]
    public async Task A_kept_result_tells_the_day_and_not_the_moment_at_which_it_came()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Reader.ReadAsync(TestTitles.Film);
        var stored = await bed.Database.RawScalarAsync("SELECT expires_at FROM provider_answers");
        Assert.Equal(0, Assert.IsType<long>(stored) % TimeSpan.TicksPerDay);
        Assert.False((await ReadKnownAsync(bed)).Pending);
    }

    [Fact]
    public async Task A_row_of_another_version_counts_as_none()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Database.RawScalarAsync(
            """
            INSERT INTO provider_answers (provider, title_id, body, expires_at)
            VALUES ('OMDb', 'film:tt0111161', '[1,2', 3000000000000000000)
            """);
        Assert.True((await ReadKnownAsync(bed)).Pending);
        Assert.NotNull((await bed.Reader.ReadAsync(TestTitles.Film)).Plot);
    }

    [Fact]
    public async Task A_second_host_reads_the_result_of_the_first_from_the_shared_cache()
    {
        var shared = new SharedCache();
        await using var bed = await MetadataTestBed.StartAsync(
            [("Content:Omdb:ApiKey", MetadataTestBed.Key)],
            services => services.AddSingleton<IDistributedCache>(shared));
        bed.Server.RespondsWith(OmdbReplies.Found);
        var first = await bed.Reader.ReadAsync(TestTitles.Film);
        // The shared cache is written in the background.
        await Eventually.TrueAsync(() => !shared.IsEmpty);
        await bed.RestartAsync();
        await bed.Database.RawScalarAsync("DELETE FROM provider_answers");
        Assert.Equivalent(first, await bed.Reader.ReadAsync(TestTitles.Film));
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task A_request_that_would_leave_this_machine_is_recorded()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(
            ("Content:Omdb:BaseAddress", "https://www.omdbapi.com/"));
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
        Assert.NotEmpty(bed.Violations);
        Assert.All(bed.Violations, address => Assert.Equal("www.omdbapi.com", address.Host));
        bed.ClearViolations();
    }

    private static async Task<TitleMetadata> ReadKnownAsync(MetadataTestBed bed)
    {
        var known = await bed.Reader.ReadKnownAsync([TestTitles.Film]);
        return known[TestTitles.Film.Id];
    }

    private sealed class ThrowingProvider : IMetadataProvider
    {
        public Attribution Attribution { get; } = new("Throwing", new("https://example.org/"));

        public bool Has(Medium medium) => medium == Medium.Film;

        public bool IsConfigured => true;

        public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation) =>
            throw new InvalidOperationException("a bug");
    }

    private sealed class FixedProvider(string name, string plot, params ProviderRating[] ratings) : IMetadataProvider
    {
        public Attribution Attribution { get; } = new(name, new("https://example.org/"));

        public bool Has(Medium medium) => medium == Medium.Film;

        public bool IsConfigured => true;

        public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
        {
            var metadata = new ProviderMetadata(
                name, Artwork: null, plot, ratings, HasPreview: true, Attribution.Link);
            return Task.FromResult(ProviderResult<ProviderMetadata>.Of(metadata));
        }
    }
}
