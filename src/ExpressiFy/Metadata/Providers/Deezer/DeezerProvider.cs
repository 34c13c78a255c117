using System.Globalization;
using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>Covers and 30-second previews of tracks by artist and title, from Deezer's open catalogue (https://developers.deezer.com/api).</summary>
internal sealed class Deezer([FromKeyedServices(Deezer.Name)] ProviderGate gate, IOptions<DeezerOptions> options) : IContentProvider
{
    public const string Name = "Deezer";

    // "Quota limit exceeded" is code 4, an unknown track 800.
    private const int QuotaExceeded = 4;
    private const int NoSuchTrack = 800;
    private const int Candidates = 10;

    private readonly MediaHosts hosts = DeezerContent.Hosts(options.Value);

    public Credit Credit => gate.Terms.Credit;

    public Medium Medium => Medium.Track;

    public bool IsConfigured => gate.Terms.IsOn;

    public async Task<Answer<Content>> FindAsync(Title title, CancellationToken cancellation)
    {
        var query = $"artist:\"{Quotable(title.Creators[0])}\" track:\"{Quotable(title.Name)}\"";
        var reply = await AskAsync<DeezerSearchReply>(
            $"search?q={Uri.EscapeDataString(query)}&limit={Candidates}", found => found.Error, cancellation);
        if (reply.Found is null)
            return Answer<Content>.Nothing(reply.Absence);
        if (reply.Found.Tracks is null)
            return Answer<Content>.Nothing(Absence.Unreachable);
        return TrackMatch.Best(title, reply.Found.Tracks, DeezerTrack.Named) is { } track
            ? Answer<Content>.Of(Content(track))
            : Answer<Content>.Nothing(Absence.NotFound);
    }

    /// <summary>The signed address lives about 15 minutes, so it is asked for at the moment of playing and kept nowhere.</summary>
    public async Task<Uri?> FindPreviewAsync(Content content, CancellationToken cancellation)
    {
        if (!long.TryParse(content.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var track = await AskAsync<DeezerTrack>($"track/{id.ToString(CultureInfo.InvariantCulture)}", found => found.Error, cancellation);
        return WebAddress.Read(track.Found?.Preview) is { } preview && hosts.Allow(preview) ? preview : null;
    }

    private Task<Answer<T>> AskAsync<T>(string question, Func<T, DeezerError?> errorOf, CancellationToken cancellation)
        where T : class => gate.AskAsync(question, reply => reply.Status switch
        {
            HttpStatusCode.OK => reply.Read<T>() is { } said
                ? errorOf(said) is { } error ? Understand<T>(error) : Answer<T>.Of(said)
                : Answer<T>.Nothing(Absence.Unreachable),
            HttpStatusCode.TooManyRequests => gate.Rest<T>(Absence.OverQuota, gate.Terms.Window),
            _ => Answer<T>.Nothing(Absence.Unreachable),
        }, cancellation);

    private Answer<T> Understand<T>(DeezerError error)
        where T : class => error.Code switch
        {
            QuotaExceeded => gate.Rest<T>(Absence.OverQuota, gate.Terms.Window),
            NoSuchTrack => Answer<T>.Nothing(Absence.NotFound),
            _ => Answer<T>.Nothing(Absence.Unreachable),
        };

    private static Content Content(DeezerTrack track)
    {
        var id = track.Id!.Value.ToString(CultureInfo.InvariantCulture);
        var cover = WebAddress.Read(track.Album?.Big) ?? WebAddress.Read(track.Album?.Medium);
        return new(Name, cover, null, [], !string.IsNullOrEmpty(track.Preview), new($"https://www.deezer.com/track/{id}")) { Key = id };
    }

    private static string Quotable(string text) => text.Replace('"', ' ').Trim();
}
