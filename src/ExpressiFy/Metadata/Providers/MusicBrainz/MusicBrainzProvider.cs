using System.Net;
using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>The ids of tracks by which players and other catalogues know them: MusicBrainz recording and ISRC (https://musicbrainz.org).</summary>
internal sealed class MusicBrainzProvider([FromKeyedServices(MusicBrainzProvider.Name)] ProviderClient client) : IMetadataProvider
{
    public const string Name = "MusicBrainz";

    // It answers 503 to whoever asks too fast, and goes on doing so until the rate drops.
    private static readonly TimeSpan RateCooldown = TimeSpan.FromSeconds(10);
    private const int Candidates = 10;
    private const string LuceneSpecials = "+-&|!(){}[]^\"~*?:\\/";

    public Attribution Attribution => client.Terms.Attribution;

    public Medium Medium => Medium.Track;

    public bool IsConfigured => client.Terms.IsOn;

    // Its core data are in the public domain (CC0), and an id stays.
    public CacheLifetime Lifetime { get; } = new(TimeSpan.FromDays(180), TimeSpan.FromDays(30));

    public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var query = $"recording:\"{Escaped(title.Name)}\" AND artist:\"{Escaped(title.Creators[0])}\"";
        return client.AskAsync(
            $"ws/2/recording?query={Uri.EscapeDataString(query)}&fmt=json&limit={Candidates}", reply => Parse(reply, title), cancellation);
    }

    private ProviderResult<ProviderMetadata> Parse(ProviderReply reply, Title title) => reply.Status switch
    {
        HttpStatusCode.OK => Best(reply.Read<MusicBrainzReply>(), title),
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests =>
            client.StartCooldown<ProviderMetadata>(MissingReason.OverQuota, reply.RetryAfter > RateCooldown ? reply.RetryAfter.Value : RateCooldown),
        _ => ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable),
    };

    private static ProviderResult<ProviderMetadata> Best(MusicBrainzReply? reply, Title title)
    {
        if (reply?.Recordings is null)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        if (TrackMatch.Best(title, reply.Recordings, MusicBrainzRecording.Named) is not { } recording)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound);
        return ProviderResult<ProviderMetadata>.Of(new(Name, null, null, [], HasPreview: false, new($"https://musicbrainz.org/recording/{recording.Id}"))
        {
            Key = recording.Id,
            Isrc = recording.Isrcs?.FirstOrDefault(isrc => !string.IsNullOrWhiteSpace(isrc)),
        });
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
            (LuceneSpecials.Contains(letter, StringComparison.Ordinal) ? escaped.Append('\\') : escaped).Append(letter);
        return escaped.ToString();
    }
}
