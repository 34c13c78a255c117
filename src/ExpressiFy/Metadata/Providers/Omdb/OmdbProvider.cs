using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>Posters, plots and ratings of films by IMDb id, from the Open Movie Database (https://www.omdbapi.com).</summary>
internal sealed class OmdbProvider([FromKeyedServices(OmdbProvider.Name)] ProviderClient client) : IMetadataProvider
{
    public const string Name = "OMDb";

    // When OMDb's own day begins is not documented: after its "limit reached" we look again each hour.
    private static readonly TimeSpan LimitCooldown = TimeSpan.FromHours(1);

    // A key works only once its owner has followed the link in the e-mail, which may be minutes after the start.
    private static readonly TimeSpan KeyCooldown = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RateCooldown = TimeSpan.FromMinutes(1);

    public Attribution Attribution => client.Terms.Attribution;

    public Medium Medium => Medium.Film;

    public bool IsConfigured => client.Terms.IsOn;

    public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation) =>
        client.AskAsync($"?i={title.Id.Key}&plot=short&r=json", reply => Parse(reply, title.Id.Key), cancellation);

    private ProviderResult<ProviderMetadata> Parse(ProviderReply reply, string asked) => reply.Status switch
    {
        HttpStatusCode.OK => Parse(reply.Read<OmdbReply>(), asked),
        // A bad key and a spent day are the same status; only the sentence tells them apart.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => reply.TryRead<OmdbReply>()?.Error == "Request limit reached!"
            ? client.StartCooldown<ProviderMetadata>(MissingReason.OverQuota, LimitCooldown)
            : client.StartCooldown<ProviderMetadata>(MissingReason.KeyRefused, KeyCooldown),
        HttpStatusCode.TooManyRequests => client.StartCooldown<ProviderMetadata>(MissingReason.OverQuota, reply.RetryAfter ?? RateCooldown),
        _ => ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable),
    };

    private ProviderResult<ProviderMetadata> Parse(OmdbReply? reply, string asked) => reply switch
    {
        { Response: "True" } when reply.ImdbId == asked => ProviderResult<ProviderMetadata>.Of(ToMetadata(reply)),
        { Response: "True", ImdbId: not null } => ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound), // Another film's poster is worse than none.
        { Response: "False", Error: "Movie not found!" or "Incorrect IMDb ID." } => ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound),
        _ => ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable),
    };

    private ProviderMetadata ToMetadata(OmdbReply reply) =>
        new(Name, WebAddress.Read(Known(reply.Poster)), Known(reply.Plot), Ratings(reply), HasPreview: false, Attribution.Link);

    private static List<ProviderRating> Ratings(OmdbReply reply)
    {
        var ratings = (reply.Ratings ?? [])
            .Where(rating => Known(rating?.Source) is not null && Known(rating?.Value) is not null)
            .Select(rating => new ProviderRating(rating!.Source == "Internet Movie Database" ? "IMDb" : rating.Source!, rating.Value!)).ToList();
        if (Known(reply.ImdbRating) is { } imdb && ratings.TrueForAll(rating => rating.Source != "IMDb"))
            ratings.Insert(0, new("IMDb", $"{imdb}/10"));
        return ratings;
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) || text == "N/A" ? null : text.Trim();
}
