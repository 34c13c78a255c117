using System.IO.Compression;
using System.Security.Cryptography;
using ExpressiFy.Metadata.Providers;
using Microsoft.AspNetCore.Hosting;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>A host whose clock stands still between requests.</summary>
internal interface IGoldenHost : IAsyncDisposable
{
    Uri Address { get; }

    string Folder { get; }

    GoldenClock Time { get; }
}

/// <summary>The product as it comes: its own providers, no keys.</summary>
internal sealed class PlainGoldenHost : WebHost, IGoldenHost
{
    public GoldenClock Time { get; } = new();

    protected override TimeProvider Clock => Time;

    protected override RandomNumberGenerator Chance { get; } = new GoldenChance();

    protected override IEnumerable<IMetadataProvider>? Providers => null;
}

/// <summary>The same with TMDB switched on.</summary>
internal class TmdbGoldenHost : HostWithTmdb, IGoldenHost
{
    public GoldenClock Time { get; } = new();

    protected override TimeProvider Clock => Time;

    protected override RandomNumberGenerator Chance { get; } = new GoldenChance();
}

/// <summary>Gives the same codes and keys in each run.</summary>
internal sealed class GoldenChance : RandomNumberGenerator
{
    private readonly Random random = new(0);

    public override void GetBytes(byte[] data) => random.NextBytes(data);
}

/// <summary>
/// A host that finds the database of before. TMDB is switched on but does not answer: what is shown of it was kept.
/// </summary>
internal sealed class UpgradedGoldenHost : TmdbGoldenHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        using var file = File.OpenRead(GoldenFiles.PathOf(UpgradeTests.Database));
        using var packed = new GZipStream(file, CompressionMode.Decompress);
        using var database = File.Create(Path.Combine(Folder, "test.db"));
        packed.CopyTo(database);
        base.ConfigureWebHost(builder);
    }

    protected override HttpResponseMessage? Outside(HttpRequestMessage request) => null;
}
