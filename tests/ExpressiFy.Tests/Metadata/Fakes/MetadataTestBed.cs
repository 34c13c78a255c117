using System.Collections.Concurrent;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Storage;
using ExpressiFy.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>
/// The services of <see cref="ExpressiFyMetadata"/> over a real database, a fake service and a clock that the test
/// advances.
/// </summary>
internal sealed class MetadataTestBed : IAsyncDisposable
{
    public const string Key = "k3y-that-nobody-may-see";

    private static readonly (string Name, string? Value) WithoutDeezer = ("Content:Deezer:Enabled", "false");

    private readonly Dictionary<string, string?> settings;
    private readonly Action<IServiceCollection> configure;
    private readonly ConcurrentQueue<Uri> violations = new();
    private ServiceProvider services;

    private MetadataTestBed(
        TemporaryDatabase database,
        FakeServer server,
        Dictionary<string, string?> settings,
        Action<IServiceCollection> configure)
    {
        this.settings = settings;
        this.configure = configure;
        Database = database;
        Server = server;
        services = Build();
    }

    public TemporaryDatabase Database { get; }

    public FakeServer Server { get; }

    public TestClock Clock { get; } = new();

    public LogCapture Log { get; } = new();

    /// <summary>Addresses of requests that would have left this machine.</summary>
    public IReadOnlyCollection<Uri> Violations => violations;

    public MetadataReader Reader => services.GetRequiredService<MetadataReader>();

    public ArtworkReader Artworks => services.GetRequiredService<ArtworkReader>();

    public WhereToWatch WhereToWatch => services.GetRequiredService<WhereToWatch>();

    public Discovery Discovery => services.GetRequiredService<Discovery>();

    public ProviderOverview Overview => services.GetRequiredService<ProviderOverview>();

    public static Task<MetadataTestBed> WithOmdbAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([("Content:Omdb:ApiKey", Key), WithoutDeezer, .. settings]);

    public static Task<MetadataTestBed> WithTmdbAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([("Content:Tmdb:Token", Key), WithoutDeezer, .. settings]);

    public static Task<MetadataTestBed> WithDeezerAsync(params (string Name, string? Value)[] settings) =>
        StartAsync(settings);

    public static Task<MetadataTestBed> WithITunesAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([WithoutDeezer, ("Content:ITunes:Enabled", "true"), .. settings]);

    public static Task<MetadataTestBed> WithMusicBrainzAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([WithoutDeezer, ("Content:MusicBrainz:Contact", "someone@example.org"), .. settings]);

    /// <summary>A test bed in which only the given provider is switched on.</summary>
    public static Task<MetadataTestBed> WithAsync(string provider, params (string Name, string? Value)[] settings) =>
        provider switch
        {
            "OMDb" => WithOmdbAsync(settings),
            "TMDB" => WithTmdbAsync(settings),
            "Deezer" => WithDeezerAsync(settings),
            "iTunes" => WithITunesAsync(settings),
            "MusicBrainz" => WithMusicBrainzAsync(settings),
            _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Add the provider here."),
        };

    /// <summary>A title of the provider's medium.</summary>
    public static Title TitleFor(string provider) => provider is "OMDb" or "TMDB" ? TestTitles.Film : TestTitles.Track;

    public static async Task<MetadataTestBed> StartAsync(
        (string Name, string? Value)[] settings, Action<IServiceCollection>? configure = null)
    {
        var database = await TemporaryDatabase.MigratedAsync();
        var server = await FakeServer.StartAsync();
        var address = server.Address.ToString();
        var all = new Dictionary<string, string?>
        {
            ["ConnectionStrings:ExpressiFy"] = database.ConnectionString,
            ["Content:Omdb:BaseAddress"] = address,
            ["Content:Omdb:ArtworkHosts:0"] = server.Address.Host,
            ["Content:Deezer:BaseAddress"] = address,
            ["Content:Tmdb:BaseAddress"] = address,
            ["Content:ITunes:BaseAddress"] = address,
            // As Deezer's fallback it would be asked in tests of Deezer.
            ["Content:ITunes:Enabled"] = "false",
            ["Content:MusicBrainz:BaseAddress"] = address,
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return new(database, server, all, configure ?? (_ => { }));
    }

    /// <summary>The state of one provider.</summary>
    public async Task<ProviderStatus> StatusAsync(string provider)
    {
        var all = await Overview.ReadAsync();
        return all.Single(status => status.Terms.Attribution.Name == provider);
    }

    /// <summary>
    /// Starts a request to a service that hangs and ends each of its attempts by the timeout: once the attempt has
    /// reached the service, the clock advances by the attempt's timeout.
    /// </summary>
    public async Task<T> EndByTimeoutsAsync<T>(Func<Task<T>> start)
    {
        var awaitedCount = Server.Requests.Count + 1;
        var request = start();
        while (true)
        {
            await Eventually.TrueAsync(() => request.IsCompleted || Server.Requests.Count >= awaitedCount);
            if (Server.Requests.Count < awaitedCount)
                return await request;
            awaitedCount++;
            Clock.Advance(Clock.Waits.Last(IsTimeout));
        }

        static bool IsTimeout(TimeSpan wait) =>
            wait == ProviderResilience.AttemptTimeout || wait == OutgoingHttp.RequestTimeout;
    }

    /// <summary>A second host with the same settings, clock, database and service.</summary>
    public Host AnotherHost() => new(Build());

    /// <summary>Changes a setting for the next start.</summary>
    public void Set(string name, string? value) => settings[name] = value;

    /// <summary>Ends the program and starts it again; only the database stays.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Build();
    }

    /// <summary>For the test of <see cref="LoopbackOnly"/>.</summary>
    public void ClearViolations() => violations.Clear();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
        await Database.DisposeAsync();
        Assert.Empty(violations);
    }

    private ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        collection.ConfigureHttpClientDefaults(
            client => client.AddHttpMessageHandler(() => new LoopbackOnly(violations)));
        collection.AddExpressiFyStorage(configuration).AddExpressiFyMetadata(configuration);
        configure(collection);
        return collection.BuildServiceProvider(validateScopes: true);
    }

    internal sealed class Host(ServiceProvider services) : IAsyncDisposable
    {
        public MetadataReader Reader => services.GetRequiredService<MetadataReader>();

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
