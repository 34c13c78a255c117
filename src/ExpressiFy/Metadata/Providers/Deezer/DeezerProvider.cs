using System.Globalization;
using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>Covers and 30-second previews of tracks by artist and title, from Deezer's open catalogue (https://developers.deezer.com/api).</summary>
internal sealed class DeezerProvider([FromKeyedServices(DeezerProvider.Name)] ProviderClient client, IOptions<DeezerOptions> options) : IMetadataProvider
{
    public const string Name = "Deezer";

    // "Quota limit exceeded" is code 4, an unknown track 800.
    private const int QuotaExceeded = 4;
    private const int NoSuchTrack = 800;
    private const int Candidates = 10;

    private readonly MediaHosts hosts = DeezerRegistration.Hosts(options.Value);

    public Attribution Attribution => client.Terms.Attribution;

    public Medium Medium => Medium.Track;

    public bool IsConfigured => client.Terms.IsOn;

    public async Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var query = $"artist:\"{Quotable(title.Creators[0])}\" track:\"{Quotable(title.Name)}\"";
        var reply = await AskAsync<DeezerSearchReply>(
            $"search?q={Uri.EscapeDataString(query)}&limit={Candidates}", found => found.Error, cancellation);
        if (reply.Found is null)
            return ProviderResult<ProviderMetadata>.Missing(reply.MissingReason);
        if (reply.Found.Tracks is null)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        return TrackMatch.Best(title, reply.Found.Tracks, DeezerTrack.Named) is { } track
            ? ProviderResult<ProviderMetadata>.Of(ToMetadata(track))
            : ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound);
    }

    /// <summary>The signed address lives about 15 minutes, so it is asked for at the moment of playing and kept nowhere.</summary>
    public async Task<Uri?> FindPreviewAsync(ProviderMetadata metadata, CancellationToken cancellation)
    {
        if (!long.TryParse(metadata.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var track = await AskAsync<DeezerTrack>($"track/{id.ToString(CultureInfo.InvariantCulture)}", found => found.Error, cancellation);
        return WebAddress.Read(track.Found?.Preview) is { } preview && hosts.Allow(preview) ? preview : null;
    }

    private Task<ProviderResult<T>> AskAsync<T>(string question, Func<T, DeezerError?> errorOf, CancellationToken cancellation)
        where T : class => client.AskAsync(question, reply => reply.Status switch
        {
            HttpStatusCode.OK => reply.Read<T>() is { } said
                ? errorOf(said) is { } error ? Parse<T>(error) : ProviderResult<T>.Of(said)
                : ProviderResult<T>.Missing(MissingReason.Unreachable),
            HttpStatusCode.TooManyRequests => client.StartCooldown<T>(MissingReason.OverQuota, client.Terms.Window),
            _ => ProviderResult<T>.Missing(MissingReason.Unreachable),
        }, cancellation);

    private ProviderResult<T> Parse<T>(DeezerError error)
        where T : class => error.Code switch
        {
            QuotaExceeded => client.StartCooldown<T>(MissingReason.OverQuota, client.Terms.Window),
            NoSuchTrack => ProviderResult<T>.Missing(MissingReason.NotFound),
            _ => ProviderResult<T>.Missing(MissingReason.Unreachable),
        };

    private static ProviderMetadata ToMetadata(DeezerTrack track)
    {
        var id = track.Id!.Value.ToString(CultureInfo.InvariantCulture);
        var cover = WebAddress.Read(track.Album?.Big) ?? WebAddress.Read(track.Album?.Medium);
        return new(Name, cover, null, [], !string.IsNullOrEmpty(track.Preview), new($"https://www.deezer.com/track/{id}")) { Key = id };
    }

    private static string Quotable(string text) => text.Replace('"', ' ').Trim();
}
