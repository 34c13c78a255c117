using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>
/// Finds films beyond the built-in catalogue at TMDB. They have no mood words: they are chosen by genre alone, namely
/// by the genres whose films in the catalogue have mood words that fit the target.
/// </summary>
public sealed class Discovery
{
    /// <summary>The last page that can be requested.</summary>
    public const int LastPage = 20;

    private static readonly CacheLifetime Lifetime = new(TimeSpan.FromDays(1), TimeSpan.FromDays(1));

    private readonly TmdbClient tmdb;
    private readonly ProviderCache cache;
    private readonly Lazy<GenreAffinities> affinities;
    private readonly Lazy<NameMatcher> matcher;

    internal Discovery(TmdbClient tmdb, ProviderCache cache, TitleCatalogue catalogue)
    {
        this.tmdb = tmdb;
        this.cache = cache;
        affinities = new(() => new(catalogue));
        matcher = new(() => new(catalogue.Titles));
    }

    /// <summary>Whether TMDB is switched on.</summary>
    public bool IsOn => tmdb.IsOn;

    /// <summary>The films of a page without those of the catalogue, or the reason why there are none.</summary>
    public async Task<ProviderResult<DiscoveryResult>> FindAsync(
        DiscoveryRequest request, CancellationToken cancellation = default)
    {
        if (!IsOn)
            return ProviderResult<DiscoveryResult>.Missing(MissingReason.NotConfigured);
        var query = new DiscoverEndpoint(request, GenresOf(request), tmdb.Language);
        var result = await cache.GetOrFindAsync(
            TmdbProvider.Name, query.CacheKey, Lifetime, token => FindPageAsync(query, token), cancellation);
        if (result.Found is null)
            return result;
        var newFilms = result.Found.Films.Where(film => !IsInCatalogue(film));
        return ProviderResult<DiscoveryResult>.Of(result.Found with { Films = [.. newFilms] });
    }

    private GenreChoice GenresOf(DiscoveryRequest request)
    {
        if (request.Genre is not null)
            return new([request.Genre], []);
        return request.Target is null ? new([], []) : affinities.Value.ChooseFor(request.Target);
    }

    private Task<ProviderResult<DiscoveryResult>> FindPageAsync(
        DiscoverEndpoint query, CancellationToken cancellation) =>
        tmdb.GetAsync<TmdbDiscoverReply, DiscoveryResult>(
            query.Path, reply => Map(reply, query.Genres.Included), cancellation);

    private ProviderResult<DiscoveryResult> Map(TmdbDiscoverReply reply, IReadOnlyList<string> genres)
    {
        if (reply.Films is null)
            return ProviderResult<DiscoveryResult>.Missing(MissingReason.Unreachable);
        var films = reply.Films.OfType<TmdbFilm>().Where(IsUsable).Select(ToDiscoveredFilm);
        var hasMore = reply.Page < Math.Min(reply.Pages ?? 0, LastPage);
        return ProviderResult<DiscoveryResult>.Of(new([.. films], genres, hasMore));
    }

    private static bool IsUsable(TmdbFilm film) =>
        film is { Id: > 0, Adult: not true } && !string.IsNullOrWhiteSpace(film.Title);

    private DiscoveredFilm ToDiscoveredFilm(TmdbFilm film) => new(
        film.Id!.Value,
        film.Title!.Trim(),
        film.OriginalTitle?.Trim(),
        YearOf(film.ReleaseDate),
        TmdbGenres.NamesOf(film.GenreIds ?? []),
        ProviderText.OrNull(film.Overview),
        tmdb.PosterAddress(film.PosterPath, TmdbPosterSize.Small),
        TmdbProvider.RatingsOf(film),
        TmdbProvider.PageOf(film.Id.Value));

    private static int? YearOf(string? date)
    {
        var isDate = DateOnly.TryParseExact(
            date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var released);
        return isDate ? released.Year : null;
    }

    // By name and year, because the lists of TMDB have no IMDb ids.
    private bool IsInCatalogue(DiscoveredFilm film)
    {
        string[] names = [film.Name, film.OriginalName ?? ""];
        return matcher.Value.Films(names, film.Year).Count > 0;
    }
}
