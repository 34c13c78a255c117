using System.Net;
using System.Text.Json;
using ExpressiFy.Catalogue;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Content.Omdb;

/// <summary>Posters, plots and ratings of films by IMDb id, from the Open Movie Database (https://www.omdbapi.com).</summary>
internal sealed class Omdb(IHttpClientFactory http, IOptions<OmdbOptions> options, TimeProvider time, ILogger<Omdb> log) : IContentProvider
{
    public const string Name = "OMDb";

    // When OMDb's own day begins is not documented: after its "limit reached" we look again each hour.
    private static readonly TimeSpan LimitPause = TimeSpan.FromHours(1);

    // A key works only once its owner has followed the link in the e-mail, which may be minutes after the start.
    private static readonly TimeSpan KeyPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan TooFastPause = TimeSpan.FromMinutes(1);

    private readonly Pause pause = new(time);

    public Credit Credit { get; } = new(Name, new("https://www.omdbapi.com/"));

    public Medium Medium => Medium.Film;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(options.Value.ApiKey);

    public async Task<ContentAnswer> FindAsync(Title title, CancellationToken cancellation)
    {
        if (!IsConfigured)
            return ContentAnswer.Nothing(Absence.NotConfigured);
        if (pause.Now is { } why)
            return ContentAnswer.Nothing(why);
        try
        {
            using var client = http.CreateClient(Name);
            using var reply = await client.GetAsync($"?i={title.Id.Key}&plot=short&r=json", cancellation);
            return Understand(reply.StatusCode, await reply.Content.ReadAsByteArrayAsync(cancellation), title.Id.Key);
        }
        catch (AllowanceSpentException)
        {
            return ContentAnswer.Nothing(Absence.OverQuota);
        }
        catch (Exception failure) when (OutgoingHttp.IsOutside(failure) && !cancellation.IsCancellationRequested)
        {
            log.LogInformation("OMDb did not answer sensibly: {Failure}", failure.GetType().Name);
            return ContentAnswer.Nothing(Absence.Unreachable);
        }
    }

    private ContentAnswer Understand(HttpStatusCode status, byte[] body, string asked) => status switch
    {
        HttpStatusCode.OK => Understand(OmdbReply.Read(body), asked),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused(body),
        HttpStatusCode.TooManyRequests => pause.For(Absence.OverQuota, TooFastPause),
        _ => ContentAnswer.Nothing(Absence.Unreachable),
    };

    private ContentAnswer Understand(OmdbReply reply, string asked) => reply switch
    {
        { Response: "True" } when reply.ImdbId == asked => new(Content(reply), Absence.None),
        { Response: "True", ImdbId: not null } => ContentAnswer.Nothing(Absence.NotFound), // Another film's poster is worse than none.
        { Response: "False", Error: "Movie not found!" or "Incorrect IMDb ID." } => ContentAnswer.Nothing(Absence.NotFound),
        _ => ContentAnswer.Nothing(Absence.Unreachable),
    };

    // A bad key and a spent day are the same status; only the sentence tells them apart.
    private ContentAnswer Refused(byte[] body)
    {
        var limit = Sentence(body) == "Request limit reached!";
        log.LogWarning("OMDb refused: {Why}", limit ? "its daily limit is reached" : "the key in Content:Omdb:ApiKey is not valid (yet)");
        return limit ? pause.For(Absence.OverQuota, LimitPause) : pause.For(Absence.KeyRefused, KeyPause);
    }

    private static string? Sentence(byte[] body)
    {
        try
        {
            return OmdbReply.Read(body).Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Content Content(OmdbReply reply) =>
        new(Name, WebAddress.Read(Known(reply.Poster)), Known(reply.Plot), Ratings(reply), HasPreview: false, Credit.Link);

    private static List<Rating> Ratings(OmdbReply reply)
    {
        var ratings = (reply.Ratings ?? [])
            .Where(rating => Known(rating?.Source) is not null && Known(rating?.Value) is not null)
            .Select(rating => new Rating(rating!.Source == "Internet Movie Database" ? "IMDb" : rating.Source!, rating.Value!)).ToList();
        if (Known(reply.ImdbRating) is { } imdb && ratings.TrueForAll(rating => rating.Source != "IMDb"))
            ratings.Insert(0, new("IMDb", $"{imdb}/10"));
        return ratings;
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) || text == "N/A" ? null : text.Trim();
}
