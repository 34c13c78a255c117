using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Posters, plots, ratings and trailers of films by IMDb id, from The Movie Database (https://www.themoviedb.org).</summary>
internal sealed partial class TmdbProvider(TmdbClient tmdb) : IMetadataProvider
{
    public const string Name = "TMDB";

    // A mean of fewer votes says more about the voters than about the film.
    private const int FewVotes = 20;

    public Attribution Attribution => tmdb.Client.Terms.Attribution;

    public Medium Medium => Medium.Film;

    public bool IsConfigured => tmdb.IsOn;

    public async Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
    {
        var imdbId = title.Id.Key;
        var found = await tmdb.AskAsync<TmdbFindReply>($"find/{imdbId}?external_source=imdb_id&language={tmdb.Language}", cancellation);
        if (found.Found is null)
            return ProviderResult<ProviderMetadata>.Missing(found.MissingReason);
        if (found.Found.Films is null)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable);
        if (found.Found.Films.FirstOrDefault(film => film?.Id > 0)?.Id is not { } id)
            return ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound);
        var film = await tmdb.AskAsync<TmdbFilm>(
            string.Create(CultureInfo.InvariantCulture, $"movie/{id}?append_to_response=videos&language={tmdb.Language}"), cancellation);
        return film.Found is null ? ProviderResult<ProviderMetadata>.Missing(film.MissingReason)
            : film.Found.Id != id ? ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable)
            // Another film's poster is worse than none.
            : film.Found.ImdbId != imdbId ? ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound)
            : ProviderResult<ProviderMetadata>.Of(ToMetadata(film.Found, id));
    }

    private ProviderMetadata ToMetadata(TmdbFilm film, int id) =>
        new(Name, tmdb.Poster(film.PosterPath), Known(film.Overview), Ratings(film), HasPreview: false, PageOf(id))
        {
            Key = id.ToString(CultureInfo.InvariantCulture),
            Trailer = Trailer(film.Videos),
        };

    /// <summary>A film's page.</summary>
    public static Uri PageOf(int id) => new(string.Create(CultureInfo.InvariantCulture, $"https://www.themoviedb.org/movie/{id}"));

    /// <summary>"TMDB 8.7/10"; none while few have voted.</summary>
    public static IReadOnlyList<ProviderRating> Ratings(TmdbFilm film) => film is { Vote: > 0 and <= 10, Votes: >= FewVotes }
        ? [new(Name, string.Create(CultureInfo.InvariantCulture, $"{film.Vote:0.0}/10"))]
        : [];

    // The official trailer first, then any trailer, then a teaser; scenes and interviews are none.
    private static string? Trailer(TmdbVideos? videos) => (videos?.Results ?? []).OfType<TmdbVideo>()
        .Where(video => video is { Site: "YouTube", Type: "Trailer" or "Teaser" } && YouTubeId().IsMatch(video.Key ?? ""))
        .OrderBy(video => video.Type == "Trailer" ? 0 : 1).ThenBy(video => video.Official == true ? 0 : 1)
        .Select(video => video.Key).FirstOrDefault();

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{11}\z", RegexOptions.None, 100)]
    private static partial Regex YouTubeId();
}
