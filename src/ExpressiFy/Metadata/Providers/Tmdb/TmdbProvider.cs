using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Posters, plots, ratings and trailers of films and series, found by IMDb id.</summary>
internal sealed partial class TmdbProvider(TmdbClient tmdb) : IMetadataProvider
{
    public const string Name = "TMDB";

    // The mean of fewer votes is not reliable.
    private const int MinVotes = 20;

    public Attribution Attribution => tmdb.Attribution;

    public bool Has(Medium medium) => medium.IsWatched();

    public bool IsConfigured => tmdb.IsOn;

    public async Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var imdbId = title.Id.Key;
        var listed = await tmdb.GetAsync<TmdbFindReply, TmdbFilm>(
            $"find/{imdbId}?external_source=imdb_id&language={tmdb.Language}",
            reply => First(title.Medium == Medium.Series ? reply.Series : reply.Films),
            cancellation);
        if (listed.Found is null)
            return ProviderResult<ProviderMetadata>.Missing(listed.MissingReason);
        var id = listed.Found.Id!.Value;
        // Of a series, the IMDb id is among those of other sites.
        var kind = KindOf(title.Medium);
        var parts = title.Medium == Medium.Series ? "videos,external_ids" : "videos";
        var path = $"{kind}/{TextOf(id)}?append_to_response={parts}&language={tmdb.Language}";
        return await tmdb.GetAsync<TmdbFilm, ProviderMetadata>(
            path, film => Map(film, id, title), cancellation);
    }

    /// <summary>A film's or series' page at TMDB.</summary>
    public static Uri PageOf(int id, Medium medium = Medium.Film) =>
        new($"https://www.themoviedb.org/{KindOf(medium)}/{TextOf(id)}");

    /// <summary>What TMDB's addresses call a film or a series.</summary>
    public static string KindOf(Medium medium) => medium == Medium.Series ? "tv" : "movie";

    /// <summary>The mean vote, e.g. "8.7/10"; empty while few people have voted.</summary>
    public static IReadOnlyList<ProviderRating> RatingsOf(TmdbFilm film)
    {
        if (film is not { Vote: > 0 and <= 10, Votes: >= MinVotes })
            return [];
        return [new(Name, string.Create(CultureInfo.InvariantCulture, $"{film.Vote:0.0}/10"))];
    }

    private static ProviderResult<TmdbFilm> First(IReadOnlyList<TmdbFilm?>? found)
    {
        if (found is null)
            return ProviderResult<TmdbFilm>.Missing(MissingReason.Unreachable);
        var film = found.FirstOrDefault(film => film?.Id > 0);
        return film is null
            ? ProviderResult<TmdbFilm>.Missing(MissingReason.NotFound)
            : ProviderResult<TmdbFilm>.Of(film);
    }

    private ProviderResult<ProviderMetadata> Map(TmdbFilm film, int id, Title title)
    {
        if (film.Id != id)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        // Another title's poster is worse than none.
        return (film.ImdbId ?? film.OtherIds?.ImdbId) == title.Id.Key
            ? ProviderResult<ProviderMetadata>.Of(ToMetadata(film, id, title.Medium))
            : ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound);
    }

    private ProviderMetadata ToMetadata(TmdbFilm film, int id, Medium medium) => new(
        Name,
        Artwork: tmdb.PosterAddress(film.PosterPath, TmdbPosterSize.Card),
        Plot: ProviderText.OrNull(film.Overview),
        Ratings: RatingsOf(film),
        HasPreview: false,
        Link: PageOf(id, medium))
    {
        Key = TextOf(id),
        Trailer = TrailerOf(film.Videos),
    };

    // Trailers before teasers, official ones first; clips and interviews are neither.
    private static string? TrailerOf(TmdbVideos? videos) => (videos?.Results ?? [])
        .OfType<TmdbVideo>()
        .Where(video => video is { Site: "YouTube", Type: "Trailer" or "Teaser" })
        .Where(video => YouTubeId().IsMatch(video.Key ?? ""))
        .OrderByDescending(video => video.Type == "Trailer")
        .ThenByDescending(video => video.Official == true)
        .Select(video => video.Key)
        .FirstOrDefault();

    private static string TextOf(int id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{11}\z", RegexOptions.None, 100)]
    private static partial Regex YouTubeId();
}
