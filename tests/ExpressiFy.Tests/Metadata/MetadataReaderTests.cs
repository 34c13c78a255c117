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
    public async Task Reading_what_is_known_asks_nobody_and_says_what_is_still_pending()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        Title[] titles = [TestTitles.Film, TestTitles.FilmOf("tt0000001"), TestTitles.Track];

        var before = await bed.Reader.ReadKnownAsync(titles);
        Assert.Empty(bed.Server.Requests);
        Assert.Equal([true, true, false], titles.Select(title => before[title.Id].Pending)); // Deezer is switched off here.

        await bed.Reader.ReadAsync(TestTitles.Film);
        var after = await bed.Reader.ReadKnownAsync(titles);
        Assert.Single(bed.Server.Requests);
        Assert.Equal([false, true, false], titles.Select(title => after[title.Id].Pending));
        Assert.NotNull(after[TestTitles.Film.Id].Plot);
    }

    [Fact]
    public async Task An_answer_outlives_the_program_for_thirty_days()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        var first = await bed.Reader.ReadAsync(TestTitles.Film);
        await bed.RestartAsync();
        bed.Clock.Advance(TimeSpan.FromDays(29.9));
        Assert.Equivalent(first, await bed.Reader.ReadAsync(TestTitles.Film));
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromDays(0.2));
        await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Equal(2, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task A_film_that_is_not_there_is_asked_for_again_after_a_week()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.NotFound);
        await bed.Reader.ReadAsync(TestTitles.Film);
        await bed.RestartAsync();
        bed.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(MissingReason.NotFound, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromDays(0.2));
        bed.Server.RespondsWith(OmdbReplies.Found);
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Film)).Found);
    }

    [Fact]
    public async Task A_failure_is_remembered_for_a_minute_only()
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
    public async Task A_provider_that_throws_costs_only_its_own_part()
    {
        await using var bed = await MetadataTestBed.StartAsync([], services => services
            .AddSingleton<IMetadataProvider>(new Throwing())
            .AddSingleton<IMetadataProvider>(new Telling("One", "the plot", new ProviderRating("IMDb", "9/10")))
            .AddSingleton<IMetadataProvider>(new Telling("Two", "another plot", new ProviderRating("IMDb", "8/10"), new ProviderRating("Two's own", "4/5"))));

        var content = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Equal(MissingReason.Unreachable, content.Missing["Throwing"]);
        Assert.Equal("the plot", content.Plot);
        Assert.Equal([new("IMDb", "9/10"), new ProviderRating("Two's own", "4/5")], content.Ratings);
        Assert.Equal(["One", "Two"], content.Attributions.Select(attribution => attribution.Name));
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Film));
    }

    [Fact]
    public async Task A_database_that_is_gone_costs_the_enrichment_and_not_the_page()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Database.RawScalarAsync("DROP TABLE provider_answers");
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
        Assert.True((await bed.Reader.ReadKnownAsync([TestTitles.Film]))[TestTitles.Film.Id].Pending);
    }

    [Fact]
    public async Task A_row_of_another_version_is_as_good_as_none()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Database.RawScalarAsync(
            "INSERT INTO provider_answers (provider, title_id, body, expires_at) VALUES ('OMDb', 'film:tt0111161', '[1,2', 3000000000000000000)");
        Assert.True((await bed.Reader.ReadKnownAsync([TestTitles.Film]))[TestTitles.Film.Id].Pending);
        Assert.NotNull((await bed.Reader.ReadAsync(TestTitles.Film)).Plot);
    }

    [Fact]
    public async Task A_second_host_reads_from_the_shared_cache_what_the_first_was_told()
    {
        var shared = new Shared();
        await using var bed = await MetadataTestBed.StartAsync(
            [("Content:Omdb:ApiKey", MetadataTestBed.Key)], services => services.AddSingleton<IDistributedCache>(shared));
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
    public async Task The_guard_of_these_tests_notices_a_call_nobody_faked()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:BaseAddress", "https://www.omdbapi.com/"));
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
        Assert.NotEmpty(bed.Violations);
        Assert.All(bed.Violations, address => Assert.Equal("www.omdbapi.com", address.Host));
        bed.ClearViolations();
    }

    private sealed class Throwing : IMetadataProvider
    {
        public Attribution Attribution { get; } = new("Throwing", new("https://example.org/"));

        public Medium Medium => Medium.Film;

        public bool IsConfigured => true;

        public Task<ProviderResult<ExpressiFy.Metadata.Results.ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation) => throw new InvalidOperationException("a bug");
    }

    private sealed class Telling(string name, string plot, params ProviderRating[] ratings) : IMetadataProvider
    {
        public Attribution Attribution { get; } = new(name, new("https://example.org/"));

        public Medium Medium => Medium.Film;

        public bool IsConfigured => true;

        public Task<ProviderResult<ExpressiFy.Metadata.Results.ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation) =>
            Task.FromResult(new ProviderResult<ExpressiFy.Metadata.Results.ProviderMetadata>(new(name, null, plot, ratings, true, Attribution.Link), MissingReason.None));
    }

    /// <summary>Stands where Redis stands: outside of the program, and not disposed with it.</summary>
    private sealed class Shared : IDistributedCache
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> kept = new();

        public bool IsEmpty => kept.IsEmpty;

        public byte[]? Get(string key) => kept.GetValueOrDefault(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => kept[key] = value;

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => kept.TryRemove(key, out _);

        public Task RemoveAsync(string key, CancellationToken token = default)
        {
            Remove(key);
            return Task.CompletedTask;
        }
    }
}
