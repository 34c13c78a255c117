using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>What films beyond the built-in catalogue should be like.</summary>
/// <param name="Target">What they should feel like; null when anything will do.</param>
/// <param name="Genre">One of <see cref="TmdbGenres.Names"/>; null leaves the choice to the target.</param>
/// <param name="FromYear">Of this year or later.</param>
/// <param name="ToYear">Of this year or earlier.</param>
/// <param name="Page">1…<see cref="Discovery.LastPage"/>; about twenty films each.</param>
public sealed record DiscoveryRequest(MoodTarget? Target, string? Genre, int? FromYear, int? ToYear, int Page = 1);

/// <summary>A film that the built-in catalogue does not have.</summary>
/// <param name="Id">Its id at TMDB.</param>
/// <param name="Name">Its title in the configured language.</param>
/// <param name="OriginalName">Its title where it was made.</param>
/// <param name="Year">Of its first release, where known.</param>
/// <param name="Genres">In our words.</param>
/// <param name="Plot">A few sentences, where there are any.</param>
/// <param name="Poster">Have <see cref="ArtworkReader"/> fetch it.</param>
/// <param name="Ratings">TMDB's, where enough have voted.</param>
/// <param name="Link">Its page at TMDB.</param>
public sealed record DiscoveredFilm(
    int Id, string Name, string? OriginalName, int? Year, IReadOnlyList<string> Genres, string? Plot, Uri? Poster,
    IReadOnlyList<ProviderRating> Ratings, Uri Link);

/// <summary>A page of discovered films.</summary>
/// <param name="Films">Best voted first.</param>
/// <param name="Genres">The genres they were looked for in; empty when in all.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record DiscoveryResult(IReadOnlyList<DiscoveredFilm> Films, IReadOnlyList<string> Genres, bool HasMore);

/// <summary>
/// Films beyond the built-in catalogue, from TMDB. Nobody has tagged them with what they make people feel: they are chosen by genre alone,
/// by the genres whose films in the catalogue carry the words that the mood welcomes.
/// </summary>
public sealed class Discovery
{
    /// <summary>Beyond this, people are leafing, not choosing.</summary>
    public const int LastPage = 20;

    // Enough people to trust their mean, and a mean that says they liked it.
    private const int LeastVotes = 300;
    private const string LeastVote = "6.5";
    private static readonly CacheLifetime Lifetime = new(TimeSpan.FromDays(1), TimeSpan.FromDays(1));

    private readonly TmdbClient tmdb;
    private readonly ProviderCache answers;
    private readonly Lazy<GenreAffinities> affinities;
    private readonly Lazy<NameMatcher> matcher;

    internal Discovery(TmdbClient tmdb, ProviderCache answers, TitleCatalogue catalogue)
    {
        (this.tmdb, this.answers) = (tmdb, answers);
        affinities = new(() => new(catalogue));
        matcher = new(() => new(catalogue.Titles));
    }

    /// <summary>Whether there is anyone to ask.</summary>
    public bool IsOn => tmdb.IsOn;

    /// <summary>Films that fit, without those of the catalogue; asked over the network where not known. Says why there is nothing.</summary>
    public async Task<ProviderResult<DiscoveryResult>> FindAsync(DiscoveryRequest wish, CancellationToken cancellation = default)
    {
        if (!IsOn)
            return ProviderResult<DiscoveryResult>.Missing(MissingReason.NotConfigured);
        var (toward, away) = wish.Genre is { } genre ? ([genre], [])
            : wish.Target is { } target ? affinities.Value.For(target) : ([], (IReadOnlyList<string>)[]);
        var subject = string.Create(CultureInfo.InvariantCulture,
            $"discover +{Ids(toward, "|")} -{Ids(away, "|")} {wish.FromYear}…{wish.ToYear} {tmdb.Language} {wish.Page}");
        var result = await answers.AskAsync(
            TmdbProvider.Name, subject, Lifetime, token => AskAsync(QueryFor(wish, toward, away), toward, token), cancellation);
        return result.Found is null ? result : ProviderResult<DiscoveryResult>.Of(result.Found with { Films = [.. result.Found.Films.Where(IsNew)] });
    }

    private async Task<ProviderResult<DiscoveryResult>> AskAsync(string question, IReadOnlyList<string> genres, CancellationToken cancellation)
    {
        var reply = await tmdb.AskAsync<TmdbDiscoverReply>(question, cancellation);
        if (reply.Found is null)
            return ProviderResult<DiscoveryResult>.Missing(reply.MissingReason);
        if (reply.Found.Films is null)
            return ProviderResult<DiscoveryResult>.Missing(MissingReason.Unreachable);
        var films = reply.Found.Films.OfType<TmdbFilm>()
            .Where(film => film is { Id: > 0, Adult: not true } && !string.IsNullOrWhiteSpace(film.Title)).Select(Film);
        return ProviderResult<DiscoveryResult>.Of(new([.. films], genres, reply.Found.Page < Math.Min(reply.Found.Pages ?? 0, LastPage)));
    }

    private string QueryFor(DiscoveryRequest wish, IReadOnlyList<string> toward, IReadOnlyList<string> away)
    {
        var question = string.Create(CultureInfo.InvariantCulture,
            $"discover/movie?include_adult=false&sort_by=vote_average.desc&vote_count.gte={LeastVotes}&vote_average.gte={LeastVote}");
        // A bar is "or", a comma is "and".
        if (toward.Count > 0)
            question += $"&with_genres={Ids(toward, "%7C")}";
        if (away.Count > 0)
            question += $"&without_genres={Ids(away, "%2C")}";
        if (wish.FromYear is { } from)
            question += string.Create(CultureInfo.InvariantCulture, $"&primary_release_date.gte={from:0000}-01-01");
        if (wish.ToYear is { } to)
            question += string.Create(CultureInfo.InvariantCulture, $"&primary_release_date.lte={to:0000}-12-31");
        return question + string.Create(CultureInfo.InvariantCulture, $"&language={tmdb.Language}&page={wish.Page}");
    }

    private DiscoveredFilm Film(TmdbFilm film) => new(
        film.Id!.Value, film.Title!.Trim(), film.OriginalTitle?.Trim(), YearOf(film.ReleaseDate), TmdbGenres.NamesOf(film.GenreIds ?? []),
        string.IsNullOrWhiteSpace(film.Overview) ? null : film.Overview.Trim(), tmdb.Poster(film.PosterPath, small: true),
        TmdbProvider.Ratings(film), TmdbProvider.PageOf(film.Id.Value));

    private static int? YearOf(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var released) ? released.Year : null;

    private static string Ids(IReadOnlyList<string> genres, string between) => string.Join(between, genres.Select(TmdbGenres.IdOf));

    // By name and year: TMDB's lists carry no IMDb id.
    private bool IsNew(DiscoveredFilm film) => matcher.Value.Films([film.Name, film.OriginalName ?? ""], film.Year).Count == 0;
}
