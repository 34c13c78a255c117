using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Posters, plots, ratings and trailers of films, found by IMDb id.</summary>
internal sealed partial class TmdbProvider(TmdbClient tmdb) : IMetadataProvider
{
    public const string Name = "TMDB";

    // The mean of fewer votes is not reliable.
    private const int MinVotes = 20;

    public Attribution Attribution => tmdb.Attribution;

    public Medium Medium => Medium.Film;

    public bool IsConfigured => tmdb.IsOn;

    public async Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var imdbId = title.Id.Key;
        var listed = await tmdb.GetAsync<TmdbFindReply, TmdbFilm>(
            $"find/{imdbId}?external_source=imdb_id&language={tmdb.Language}", FirstFilm, cancellation);
        if (listed.Found is null)
            return ProviderResult<ProviderMetadata>.Missing(listed.MissingReason);
        var id = listed.Found.Id!.Value;
        var path = $"movie/{TextOf(id)}?append_to_response=videos&language={tmdb.Language}";
        return await tmdb.GetAsync<TmdbFilm, ProviderMetadata>(path, film => Map(film, id, imdbId), cancellation);
    }

    /// <summary>A film's page at TMDB.</summary>
    public static Uri PageOf(int id) => new($"https://www.themoviedb.org/movie/{TextOf(id)}");

    /// <summary>The mean vote, e.g. "8.7/10"; empty while few people have voted.</summary>
    public static IReadOnlyList<ProviderRating> RatingsOf(TmdbFilm film)
    {
        if (film is not { Vote: > 0 and <= 10, Votes: >= MinVotes })
            return [];
        return [new(Name, string.Create(CultureInfo.InvariantCulture, $"{film.Vote:0.0}/10"))];
    }

    private static ProviderResult<TmdbFilm> FirstFilm(TmdbFindReply reply)
    {
        if (reply.Films is null)
            return ProviderResult<TmdbFilm>.Missing(MissingReason.Unreachable);
        var film = reply.Films.FirstOrDefault(film => film?.Id > 0);
        return film is null
            ? ProviderResult<TmdbFilm>.Missing(MissingReason.NotFound)
            : ProviderResult<TmdbFilm>.Of(film);
    }

    private ProviderResult<ProviderMetadata> Map(TmdbFilm film, int id, string imdbId)
    {
        if (film.Id != id)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        // Another film's poster is worse than none.
        return film.ImdbId == imdbId
            ? ProviderResult<ProviderMetadata>.Of(ToMetadata(film, id))
            : ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound);
    }

    private ProviderMetadata ToMetadata(TmdbFilm film, int id) => new(
        Name,
        Artwork: tmdb.PosterAddress(film.PosterPath, TmdbPosterSize.Card),
        Plot: ProviderText.OrNull(film.Overview),
        Ratings: RatingsOf(film),
        HasPreview: false,
        Link: PageOf(id))
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
