using System.Collections.Concurrent;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Storage;
using ExpressiFy.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>The real content reader over a real database and a fake service, with a movable date and all logs kept.</summary>
internal sealed class MetadataTestBed : IAsyncDisposable
{
    public const string Key = "k3y-that-nobody-may-see";

    private readonly Dictionary<string, string?> settings;
    private readonly Action<IServiceCollection> more;
    private readonly ConcurrentQueue<Uri> violations = new();
    private ServiceProvider services;

    private MetadataTestBed(TemporaryDatabase database, FakeServer server, Dictionary<string, string?> settings, Action<IServiceCollection> more)
    {
        (Database, Server, this.settings, this.more) = (database, server, settings, more);
        services = Build();
    }

    public static Title Film { get; } = FilmOf("tt0111161");

    public static Title Track { get; } = TrackOf("Nina Simone", "Feeling Good");

    public TemporaryDatabase Database { get; }

    public FakeServer Server { get; }

    public MovableClock Clock { get; } = new();

    public LogCapture Log { get; } = new();

    public IReadOnlyCollection<Uri> Violations => violations;

    public MetadataReader Reader => services.GetRequiredService<MetadataReader>();

    public ArtworkReader Artworks => services.GetRequiredService<ArtworkReader>();

    public WhereToWatch WhereToWatch => services.GetRequiredService<WhereToWatch>();

    public Discovery Discovery => services.GetRequiredService<Discovery>();

    public ProviderOverview Overview => services.GetRequiredService<ProviderOverview>();

    /// <summary>How one provider is doing.</summary>
    public async Task<ProviderStatus> StatusAsync(string name) => (await Overview.ReadAsync()).Single(status => status.Terms.Attribution.Name == name);

    public static Task<MetadataTestBed> WithOmdbAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([("Content:Omdb:ApiKey", Key), ("Content:Deezer:Enabled", "false"), .. settings]);

    public static Task<MetadataTestBed> WithTmdbAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([("Content:Tmdb:Token", Key), ("Content:Deezer:Enabled", "false"), .. settings]);

    public static Task<MetadataTestBed> WithDeezerAsync(params (string Name, string? Value)[] settings) => StartAsync(settings);

    public static Task<MetadataTestBed> WithITunesAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([("Content:Deezer:Enabled", "false"), ("Content:ITunes:Enabled", "true"), .. settings]);

    public static Task<MetadataTestBed> WithMusicBrainzAsync(params (string Name, string? Value)[] settings) =>
        StartAsync([("Content:Deezer:Enabled", "false"), ("Content:MusicBrainz:Contact", "someone@example.org"), .. settings]);

    /// <summary>The provider of that name alone, with what it needs.</summary>
    public static Task<MetadataTestBed> WithAsync(string provider, params (string Name, string? Value)[] settings) => provider switch
    {
        "OMDb" => WithOmdbAsync(settings),
        "TMDB" => WithTmdbAsync(settings),
        "Deezer" => WithDeezerAsync(settings),
        "iTunes" => WithITunesAsync(settings),
        _ => WithMusicBrainzAsync(settings),
    };

    /// <summary>A title that the provider is asked about.</summary>
    public static Title TitleFor(string provider) => provider is "OMDb" or "TMDB" ? Film : Track;

    public static async Task<MetadataTestBed> StartAsync((string Name, string? Value)[] settings, Action<IServiceCollection>? more = null)
    {
        var (database, server) = (await TemporaryDatabase.MigratedAsync(), await FakeServer.StartAsync());
        var all = new Dictionary<string, string?>
        {
            ["ConnectionStrings:ExpressiFy"] = database.ConnectionString,
            ["Content:Omdb:BaseAddress"] = server.Address.ToString(),
            ["Content:Omdb:ArtworkHosts:0"] = server.Address.Host,
            ["Content:Deezer:BaseAddress"] = server.Address.ToString(),
            ["Content:Tmdb:BaseAddress"] = server.Address.ToString(),
            ["Content:ITunes:BaseAddress"] = server.Address.ToString(),
            // A stand-in: it would be asked in every test of Deezer's.
            ["Content:ITunes:Enabled"] = "false",
            ["Content:MusicBrainz:BaseAddress"] = server.Address.ToString(),
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return new(database, server, all, more ?? (_ => { }));
    }

    public static Title FilmOf(string imdbId) => new()
    {
        Id = TitleId.Film(imdbId), Name = "The Shawshank Redemption", Year = 1994, Creators = ["Frank Darabont"], Genres = ["Drama"],
        Languages = ["en"], Moods = [], Acclaim = 3,
    };

    public static Title TrackOf(string artist, string name) => new()
    {
        Id = TitleId.Track("a-track"), Name = name, Year = 1965, Creators = [artist], Genres = ["Jazz"], Languages = ["en"], Moods = [], Acclaim = 3,
    };

    /// <summary>A second host with the same settings, clock, database and service.</summary>
    public Host AnotherHost() => new(Build());

    /// <summary>The same title under another id.</summary>
    public static Title Numbered(Title title, int number) => title with
    {
        Id = title.Medium == Medium.Film ? TitleId.Film($"tt90000{number:00}") : TitleId.Track($"a-track-{number}"),
    };

    /// <summary>Changes a setting for the next start.</summary>
    public void Set(string name, string? value) => settings[name] = value;

    /// <summary>The program ends and starts again; only the database stays.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Build();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
        await Database.DisposeAsync();
        Assert.Empty(violations);
    }

    /// <summary>For the test of the guard itself.</summary>
    public void ForgiveViolations() => violations.Clear();

    private ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        collection.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new LoopbackOnly(violations)));
        collection.AddExpressiFyStorage(configuration).AddExpressiFyMetadata(configuration);
        more(collection);
        return collection.BuildServiceProvider(validateScopes: true);
    }

    internal sealed class Host(ServiceProvider services) : IAsyncDisposable
    {
        public MetadataReader Reader => services.GetRequiredService<MetadataReader>();

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
