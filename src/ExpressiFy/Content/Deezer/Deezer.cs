using System.Globalization;
using System.Net;
using System.Text.Json;
using ExpressiFy.Catalogue;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Content.Deezer;

/// <summary>Covers and 30-second previews of tracks by artist and title, from Deezer's open catalogue (https://developers.deezer.com/api).</summary>
internal sealed class Deezer : IContentProvider
{
    public const string Name = "Deezer";

    // Its quota: so many requests in any five seconds; "Quota limit exceeded" is code 4, an unknown track 800.
    private static readonly TimeSpan QuotaWindow = TimeSpan.FromSeconds(5);
    private const int QuotaExceeded = 4;
    private const int NoSuchTrack = 800;

    // A page of tracks may have to wait for one more window; longer, and the drawn cover stays.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);
    private const int Candidates = 10;

    private readonly IHttpClientFactory http;
    private readonly DeezerOptions options;
    private readonly MediaHosts hosts;
    private readonly ILogger<Deezer> log;
    private readonly RollingWindow window;
    private readonly Pause pause;

    public Deezer(IHttpClientFactory http, IOptions<DeezerOptions> options, TimeProvider time, ILogger<Deezer> log)
    {
        (this.http, this.options, this.log) = (http, options.Value, log);
        hosts = DeezerContent.Hosts(this.options);
        window = new(this.options.RequestsPerFiveSeconds, QuotaWindow, Patience, time);
        pause = new(time);
    }

    public Credit Credit { get; } = new(Name, new("https://www.deezer.com/"));

    public Medium Medium => Medium.Track;

    public bool IsConfigured => options.Enabled;

    public async Task<ContentAnswer> FindAsync(Title title, CancellationToken cancellation)
    {
        var query = $"artist:\"{Quotable(title.Creators[0])}\" track:\"{Quotable(title.Name)}\"";
        var (reply, absence) = await AskAsync<DeezerSearchReply>(
            $"search?q={Uri.EscapeDataString(query)}&limit={Candidates}", found => found.Error, cancellation);
        if (reply is null)
            return ContentAnswer.Nothing(absence);
        if (reply.Tracks is null)
            return ContentAnswer.Nothing(Absence.Unreachable);
        return TrackMatch.Best(title, reply.Tracks) is { } track ? new(Content(track), Absence.None) : ContentAnswer.Nothing(Absence.NotFound);
    }

    /// <summary>The signed address lives about 15 minutes, so it is asked for at the moment of playing and kept nowhere.</summary>
    public async Task<Uri?> FindPreviewAsync(Content content, CancellationToken cancellation)
    {
        if (!long.TryParse(content.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        var (track, _) = await AskAsync<DeezerTrack>($"track/{id.ToString(CultureInfo.InvariantCulture)}", found => found.Error, cancellation);
        return WebAddress.Read(track?.Preview) is { } preview && hosts.Allow(preview) ? preview : null;
    }

    private async Task<(T? Reply, Absence Absence)> AskAsync<T>(string question, Func<T, DeezerError?> errorOf, CancellationToken cancellation)
        where T : class
    {
        if (!IsConfigured)
            return (null, Absence.NotConfigured);
        if (pause.Now is { } why)
            return (null, why);
        if (!await window.WaitAsync(cancellation))
            return (null, Absence.OverQuota);
        try
        {
            using var client = http.CreateClient(Name);
            using var reply = await client.GetAsync(question, cancellation);
            if (reply.StatusCode == HttpStatusCode.TooManyRequests)
                return (null, pause.For(Absence.OverQuota, QuotaWindow).Absence);
            if (reply.StatusCode != HttpStatusCode.OK)
                return (null, Absence.Unreachable);
            var said = JsonSerializer.Deserialize<T>(await reply.Content.ReadAsByteArrayAsync(cancellation));
            return said is null ? (null, Absence.Unreachable) : errorOf(said) is { } error ? (null, Understand(error)) : (said, Absence.None);
        }
        catch (Exception failure) when (OutgoingHttp.IsOutside(failure) && !cancellation.IsCancellationRequested)
        {
            log.LogInformation("Deezer did not answer sensibly: {Failure}", failure.GetType().Name);
            return (null, Absence.Unreachable);
        }
    }

    private Absence Understand(DeezerError error) => error.Code switch
    {
        QuotaExceeded => pause.For(Absence.OverQuota, QuotaWindow).Absence,
        NoSuchTrack => Absence.NotFound,
        _ => Absence.Unreachable,
    };

    private static Content Content(DeezerTrack track)
    {
        var id = track.Id!.Value.ToString(CultureInfo.InvariantCulture);
        var cover = WebAddress.Read(track.Album?.Big) ?? WebAddress.Read(track.Album?.Medium);
        return new(Name, cover, null, [], !string.IsNullOrEmpty(track.Preview), new($"https://www.deezer.com/track/{id}")) { Key = id };
    }

    private static string Quotable(string text) => text.Replace('"', ' ').Trim();
}
