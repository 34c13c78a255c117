using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Providers.Deezer;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>
/// Covers and 30-second previews of tracks that Deezer does not have, from the iTunes Search API. Apple's terms demand
/// a link to its store beside each preview: <see cref="ProviderMetadata.Store"/>.
/// </summary>
internal sealed class ITunesProvider(
    [FromKeyedServices(ITunesProvider.Name)] ProviderClient client,
    IOptions<ITunesOptions> options) : IMetadataProvider
{
    public const string Name = "iTunes";

    private const int SearchLimit = 25;

    // 100 pixels are the largest documented size. Covers are also served at 600; where one is not, the drawn cover
    // stays.
    private const string DocumentedSize = "100x100bb";
    private const string CardSize = "600x600bb";

    // A preview's address is kept with the result, so the result is kept for days, not for a month.
    private static readonly TimeSpan ResultLifetime = TimeSpan.FromDays(7);

    private readonly MediaHosts hosts = ITunesRegistration.HostsOf(options.Value);

    public Attribution Attribution => client.Terms.Attribution;

    public bool Has(Medium medium) => medium == Medium.Track;

    public bool IsConfigured => client.Terms.IsOn;

    public string FallbackFor => DeezerProvider.Name;

    public CacheLifetime Lifetime { get; } = new(ResultLifetime, ResultLifetime);

    public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var term = Uri.EscapeDataString($"{title.Creators[0]} {title.Name}");
        var country = Uri.EscapeDataString(options.Value.Country);
        return client.GetAsync<ITunesReply, ProviderMetadata>(
            $"search?term={term}&country={country}&media=music&entity=song&limit={SearchLimit}",
            reply => Map(reply, title),
            cancellation);
    }

    public Task<Uri?> FindPreviewAsync(ProviderMetadata metadata, CancellationToken cancellation) =>
        Task.FromResult(IfAllowed(metadata.Preview));

    private ProviderResult<ProviderMetadata> Map(ITunesReply reply, Title title)
    {
        if (reply.Results is null)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        var track = TrackMatch.Best(title, reply.Results, ITunesTrack.NamesOf);
        return track is null
            ? ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound)
            : ProviderResult<ProviderMetadata>.Of(ToMetadata(track));
    }

    private ProviderMetadata ToMetadata(ITunesTrack track)
    {
        var page = new Uri(track.Page!);
        var preview = IfAllowed(WebAddress.Read(track.Preview));
        return new(
            Name,
            Artwork: WebAddress.Read(track.Artwork?.Replace(DocumentedSize, CardSize)),
            Plot: null,
            Ratings: [],
            HasPreview: preview is not null,
            Link: page)
        {
            Key = track.Id!.Value.ToString(CultureInfo.InvariantCulture),
            Preview = preview,
            Store = new("Apple Music", page),
        };
    }

    private Uri? IfAllowed(Uri? preview) => preview is not null && hosts.Allow(preview) ? preview : null;
}
