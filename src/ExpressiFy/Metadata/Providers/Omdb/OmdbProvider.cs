using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>Posters, plots and ratings of films by IMDb id, from the Open Movie Database (https://www.omdbapi.com).</summary>
internal sealed class Omdb([FromKeyedServices(Omdb.Name)] ProviderGate gate) : IContentProvider
{
    public const string Name = "OMDb";

    // When OMDb's own day begins is not documented: after its "limit reached" we look again each hour.
    private static readonly TimeSpan LimitPause = TimeSpan.FromHours(1);

    // A key works only once its owner has followed the link in the e-mail, which may be minutes after the start.
    private static readonly TimeSpan KeyPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan TooFastPause = TimeSpan.FromMinutes(1);

    public Credit Credit => gate.Terms.Credit;

    public Medium Medium => Medium.Film;

    public bool IsConfigured => gate.Terms.IsOn;

    public Task<Answer<Content>> FindAsync(Title title, CancellationToken cancellation) =>
        gate.AskAsync($"?i={title.Id.Key}&plot=short&r=json", reply => Understand(reply, title.Id.Key), cancellation);

    private Answer<Content> Understand(ProviderReply reply, string asked) => reply.Status switch
    {
        HttpStatusCode.OK => Understand(reply.Read<OmdbReply>(), asked),
        // A bad key and a spent day are the same status; only the sentence tells them apart.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => reply.TryRead<OmdbReply>()?.Error == "Request limit reached!"
            ? gate.Rest<Content>(Absence.OverQuota, LimitPause)
            : gate.Rest<Content>(Absence.KeyRefused, KeyPause),
        HttpStatusCode.TooManyRequests => gate.Rest<Content>(Absence.OverQuota, reply.RetryAfter ?? TooFastPause),
        _ => Answer<Content>.Nothing(Absence.Unreachable),
    };

    private Answer<Content> Understand(OmdbReply? reply, string asked) => reply switch
    {
        { Response: "True" } when reply.ImdbId == asked => Answer<Content>.Of(Content(reply)),
        { Response: "True", ImdbId: not null } => Answer<Content>.Nothing(Absence.NotFound), // Another film's poster is worse than none.
        { Response: "False", Error: "Movie not found!" or "Incorrect IMDb ID." } => Answer<Content>.Nothing(Absence.NotFound),
        _ => Answer<Content>.Nothing(Absence.Unreachable),
    };

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
