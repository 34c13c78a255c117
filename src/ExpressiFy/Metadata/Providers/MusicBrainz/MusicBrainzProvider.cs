using System.Net;
using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>The ids of tracks by which players and other catalogues know them: MusicBrainz recording and ISRC (https://musicbrainz.org).</summary>
internal sealed class MusicBrainz([FromKeyedServices(MusicBrainz.Name)] ProviderGate gate) : IContentProvider
{
    public const string Name = "MusicBrainz";

    // It answers 503 to whoever asks too fast, and goes on doing so until the rate drops.
    private static readonly TimeSpan TooFastPause = TimeSpan.FromSeconds(10);
    private const int Candidates = 10;
    private const string LuceneSpecials = "+-&|!(){}[]^\"~*?:\\/";

    public Credit Credit => gate.Terms.Credit;

    public Medium Medium => Medium.Track;

    public bool IsConfigured => gate.Terms.IsOn;

    // Its core data are in the public domain (CC0), and an id stays.
    public AnswerLife Life { get; } = new(TimeSpan.FromDays(180), TimeSpan.FromDays(30));

    public Task<Answer<Content>> FindAsync(Title title, CancellationToken cancellation)
    {
        var query = $"recording:\"{Escaped(title.Name)}\" AND artist:\"{Escaped(title.Creators[0])}\"";
        return gate.AskAsync(
            $"ws/2/recording?query={Uri.EscapeDataString(query)}&fmt=json&limit={Candidates}", reply => Understand(reply, title), cancellation);
    }

    private Answer<Content> Understand(ProviderReply reply, Title title) => reply.Status switch
    {
        HttpStatusCode.OK => Best(reply.Read<MusicBrainzReply>(), title),
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests =>
            gate.Rest<Content>(Absence.OverQuota, reply.RetryAfter > TooFastPause ? reply.RetryAfter.Value : TooFastPause),
        _ => Answer<Content>.Nothing(Absence.Unreachable),
    };

    private static Answer<Content> Best(MusicBrainzReply? reply, Title title)
    {
        if (reply?.Recordings is null)
            return Answer<Content>.Nothing(Absence.Unreachable);
        if (TrackMatch.Best(title, reply.Recordings, MusicBrainzRecording.Named) is not { } recording)
            return Answer<Content>.Nothing(Absence.NotFound);
        return Answer<Content>.Of(new(Name, null, null, [], HasPreview: false, new($"https://musicbrainz.org/recording/{recording.Id}"))
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
