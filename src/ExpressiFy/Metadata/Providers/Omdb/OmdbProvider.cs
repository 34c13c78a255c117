using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>Posters, plots and ratings of films and series, found by IMDb id.</summary>
internal sealed class OmdbProvider(
    [FromKeyedServices(OmdbProvider.Name)] ProviderClient client) : IMetadataProvider
{
    public const string Name = "OMDb";

    private const string Imdb = "IMDb";

    public Attribution Attribution => client.Terms.Attribution;

    public bool Has(Medium medium) => medium.IsWatched();

    public bool IsConfigured => client.Terms.IsOn;

    public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var imdbId = title.Id.Key;
        return client.GetAsync<OmdbReply, ProviderMetadata>(
            $"?i={imdbId}&plot=short&r=json", reply => Map(reply, imdbId), cancellation);
    }

    private ProviderResult<ProviderMetadata> Map(OmdbReply reply, string imdbId) => reply switch
    {
        { Response: "True" } when reply.ImdbId == imdbId => ProviderResult<ProviderMetadata>.Of(ToMetadata(reply)),
        // Another title's poster is worse than none.
        { Response: "True", ImdbId: not null } => ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound),
        { Response: "False", Error: "Movie not found!" or "Incorrect IMDb ID." } =>
            ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound),
        _ => ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable),
    };

    private ProviderMetadata ToMetadata(OmdbReply reply) => new(
        Name,
        Artwork: WebAddress.Read(Known(reply.Poster)),
        Plot: Known(reply.Plot),
        Ratings: RatingsOf(reply),
        HasPreview: false,
        Link: Attribution.Link);

    private static List<ProviderRating> RatingsOf(OmdbReply reply)
    {
        var ratings = (reply.Ratings ?? [])
            .Where(rating => Known(rating?.Source) is not null && Known(rating?.Value) is not null)
            .Select(rating => new ProviderRating(SourceName(rating!.Source!), rating.Value!))
            .ToList();
        var imdbRating = Known(reply.ImdbRating);
        if (imdbRating is not null && ratings.TrueForAll(rating => rating.Source != Imdb))
            ratings.Insert(0, new(Imdb, $"{imdbRating}/10"));
        return ratings;
    }

    private static string SourceName(string source) => source == "Internet Movie Database" ? Imdb : source;

    private static string? Known(string? text) => text == "N/A" ? null : ProviderText.OrNull(text);
}
