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
/// store sells and stand beside a link to it, so each carries its <see cref="Content.Store"/>.
/// </summary>
internal sealed class ITunes([FromKeyedServices(ITunes.Name)] ProviderGate gate, IOptions<ITunesOptions> options) : IContentProvider
{
    public const string Name = "iTunes";

    // Over its limit it answers 403, 429 or nothing, for minutes; others found half an hour enough.
    private static readonly TimeSpan LimitPause = TimeSpan.FromMinutes(30);
    private const int Candidates = 25;

    // 100 pixels are the largest documented size; every cover also answers to this one, and where not, the drawing stays.
    private const string DocumentedSize = "100x100bb", CardSize = "600x600bb";

    private readonly MediaHosts hosts = ITunesContent.Hosts(options.Value);

    public Credit Credit => gate.Terms.Credit;

    public Medium Medium => Medium.Track;

    public bool IsConfigured => gate.Terms.IsOn;

    public string StandsInFor => ExpressiFy.Metadata.Providers.Deezer.Deezer.Name;

    // The address of a preview is kept with the answer, so not as long as a cover alone could be.
    public AnswerLife Life { get; } = new(TimeSpan.FromDays(7), TimeSpan.FromDays(7));

    public Task<Answer<Content>> FindAsync(Title title, CancellationToken cancellation)
    {
        var words = Uri.EscapeDataString($"{title.Creators[0]} {title.Name}");
        var country = Uri.EscapeDataString(options.Value.Country);
        return gate.AskAsync(
            $"search?term={words}&country={country}&media=music&entity=song&limit={Candidates}", reply => Understand(reply, title), cancellation);
    }

    public Task<Uri?> FindPreviewAsync(Content content, CancellationToken cancellation) =>
        Task.FromResult(content.Preview is { } preview && hosts.Allow(preview) ? preview : null);

    private Answer<Content> Understand(ProviderReply reply, Title title) => reply.Status switch
    {
        HttpStatusCode.OK => reply.Read<ITunesReply>() is { } said ? Best(said, title) : gate.Rest<Content>(Absence.OverQuota, LimitPause),
        HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => gate.Rest<Content>(Absence.OverQuota, LimitPause),
        _ => Answer<Content>.Nothing(Absence.Unreachable),
    };

    private Answer<Content> Best(ITunesReply reply, Title title)
    {
        if (reply.Results is null)
            return Answer<Content>.Nothing(Absence.Unreachable);
        return TrackMatch.Best(title, reply.Results, ITunesTrack.Named) is { } track
            ? Answer<Content>.Of(Content(track))
            : Answer<Content>.Nothing(Absence.NotFound);
    }

    private Content Content(ITunesTrack track)
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
