using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>The ids of tracks in other catalogues: MusicBrainz recording and ISRC.</summary>
internal sealed class MusicBrainzProvider(
    [FromKeyedServices(MusicBrainzProvider.Name)] ProviderClient client) : IMetadataProvider
{
    public const string Name = "MusicBrainz";

    private const int SearchLimit = 10;

    // The characters with a meaning in Lucene's query syntax, which MusicBrainz uses.
    private const string LuceneSpecials = "+-&|!(){}[]^\"~*?:\\/";

    public Attribution Attribution => client.Terms.Attribution;

    public bool Has(Medium medium) => medium == Medium.Track;

    public bool IsConfigured => client.Terms.IsOn;

    // Its core data are in the public domain (CC0), and ids do not change.
    public CacheLifetime Lifetime { get; } = new(TimeSpan.FromDays(180), TimeSpan.FromDays(30));

    public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var query = $"recording:\"{Escape(title.Name)}\" AND artist:\"{Escape(title.Creators[0])}\"";
        return client.GetAsync<MusicBrainzReply, ProviderMetadata>(
            $"ws/2/recording?query={Uri.EscapeDataString(query)}&fmt=json&limit={SearchLimit}",
            reply => Map(reply, title),
            cancellation);
    }

    private static ProviderResult<ProviderMetadata> Map(MusicBrainzReply reply, Title title)
    {
        if (reply.Recordings is null)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        var recording = TrackMatch.Best(title, reply.Recordings, MusicBrainzRecording.NamesOf);
        return recording is null
            ? ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound)
            : ProviderResult<ProviderMetadata>.Of(ToMetadata(recording));
    }

    private static ProviderMetadata ToMetadata(MusicBrainzRecording recording)
    {
        var page = new Uri($"https://musicbrainz.org/recording/{recording.Id}");
        return new(Name, Artwork: null, Plot: null, Ratings: [], HasPreview: false, page)
        {
            Key = recording.Id,
            Isrc = recording.Isrcs?.FirstOrDefault(isrc => !string.IsNullOrWhiteSpace(isrc)),
        };
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (LuceneSpecials.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
