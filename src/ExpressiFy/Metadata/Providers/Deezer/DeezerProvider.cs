using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>Covers and 30-second previews of tracks, found by artist and title.</summary>
internal sealed class DeezerProvider(
    [FromKeyedServices(DeezerProvider.Name)] ProviderClient client,
    IOptions<DeezerOptions> options) : IMetadataProvider
{
    public const string Name = "Deezer";

    private const int SearchLimit = 10;

    private readonly MediaHosts hosts = DeezerRegistration.HostsOf(options.Value);

    public Attribution Attribution => client.Terms.Attribution;

    public bool Has(Medium medium) => medium == Medium.Track;

    public bool IsConfigured => client.Terms.IsOn;

    public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var query = $"artist:\"{WithoutQuotes(title.Creators[0])}\" track:\"{WithoutQuotes(title.Name)}\"";
        return client.GetAsync<DeezerSearchReply, ProviderMetadata>(
            $"search?q={Uri.EscapeDataString(query)}&limit={SearchLimit}", reply => Map(reply, title), cancellation);
    }

    /// <summary>
    /// A preview's address is signed and expires after about 15 minutes, so it is fetched at each play.
    /// </summary>
    public async Task<Uri?> FindPreviewAsync(ProviderMetadata metadata, CancellationToken cancellation)
    {
        if (!long.TryParse(metadata.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var track = await client.GetAsync<DeezerTrack, DeezerTrack>(
            string.Create(CultureInfo.InvariantCulture, $"track/{id}"), ProviderResult<DeezerTrack>.Of, cancellation);
        var preview = WebAddress.Read(track.Found?.Preview);
        return preview is not null && hosts.Allow(preview) ? preview : null;
    }

    private static ProviderResult<ProviderMetadata> Map(DeezerSearchReply reply, Title title)
    {
        if (reply.Tracks is null)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        var track = TrackMatch.Best(title, reply.Tracks, DeezerTrack.NamesOf);
        return track is null
            ? ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound)
            : ProviderResult<ProviderMetadata>.Of(ToMetadata(track));
    }

    private static ProviderMetadata ToMetadata(DeezerTrack track)
    {
        var id = track.Id!.Value.ToString(CultureInfo.InvariantCulture);
        return new(
            Name,
            Artwork: WebAddress.Read(track.Album?.Big) ?? WebAddress.Read(track.Album?.Medium),
            Plot: null,
            Ratings: [],
            HasPreview: !string.IsNullOrEmpty(track.Preview),
            Link: new($"https://www.deezer.com/track/{id}"))
        {
            Key = id,
        };
    }

    private static string WithoutQuotes(string text) => text.Replace('"', ' ').Trim();
}
