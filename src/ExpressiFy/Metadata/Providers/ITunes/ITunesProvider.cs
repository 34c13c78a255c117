using System.Globalization;
using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>
/// Covers and 30-second previews of tracks that Deezer does not have, from the iTunes Search API. Apple's terms: previews promote what its
/// store sells and stand beside a link to it, so each carries its <see cref="ProviderMetadata.Store"/>.
/// </summary>
internal sealed class ITunesProvider([FromKeyedServices(ITunesProvider.Name)] ProviderClient client, IOptions<ITunesOptions> options) : IMetadataProvider
{
    public const string Name = "iTunes";

    // Over its limit it answers 403, 429 or nothing, for minutes; others found half an hour enough.
    private static readonly TimeSpan LimitCooldown = TimeSpan.FromMinutes(30);
    private const int Candidates = 25;

    // 100 pixels are the largest documented size; every cover also answers to this one, and where not, the drawing stays.
    private const string DocumentedSize = "100x100bb", CardSize = "600x600bb";

    private readonly MediaHosts hosts = ITunesRegistration.Hosts(options.Value);

    public Attribution Attribution => client.Terms.Attribution;

    public Medium Medium => Medium.Track;

    public bool IsConfigured => client.Terms.IsOn;

    public string FallbackFor => ExpressiFy.Metadata.Providers.Deezer.DeezerProvider.Name;

    // The address of a preview is kept with the answer, so not as long as a cover alone could be.
    public CacheLifetime Lifetime { get; } = new(TimeSpan.FromDays(7), TimeSpan.FromDays(7));

    public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var words = Uri.EscapeDataString($"{title.Creators[0]} {title.Name}");
        var country = Uri.EscapeDataString(options.Value.Country);
        return client.AskAsync(
            $"search?term={words}&country={country}&media=music&entity=song&limit={Candidates}", reply => Parse(reply, title), cancellation);
    }

    public Task<Uri?> FindPreviewAsync(ProviderMetadata metadata, CancellationToken cancellation) =>
        Task.FromResult(metadata.Preview is { } preview && hosts.Allow(preview) ? preview : null);

    private ProviderResult<ProviderMetadata> Parse(ProviderReply reply, Title title) => reply.Status switch
    {
        HttpStatusCode.OK => reply.Read<ITunesReply>() is { } said ? Best(said, title) : client.StartCooldown<ProviderMetadata>(MissingReason.OverQuota, LimitCooldown),
        HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => client.StartCooldown<ProviderMetadata>(MissingReason.OverQuota, LimitCooldown),
        _ => ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable),
    };

    private ProviderResult<ProviderMetadata> Best(ITunesReply reply, Title title)
    {
        if (reply.Results is null)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        return TrackMatch.Best(title, reply.Results, ITunesTrack.Named) is { } track
            ? ProviderResult<ProviderMetadata>.Of(ToMetadata(track))
            : ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound);
    }

    private ProviderMetadata ToMetadata(ITunesTrack track)
    {
        var page = new Uri(track.Page!);
        var preview = WebAddress.Read(track.Preview) is { } address && hosts.Allow(address) ? address : null;
        return new(Name, WebAddress.Read(track.Artwork?.Replace(DocumentedSize, CardSize)), null, [], preview is not null, page)
        {
            Key = track.Id!.Value.ToString(CultureInfo.InvariantCulture),
            Preview = preview,
            Store = new("Apple Music", page),
        };
    }
}
