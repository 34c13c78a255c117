using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Discover;

/// <summary>What the page of films beyond the catalogue shows.</summary>
/// <param name="Query">The filters.</param>
/// <param name="Request">What they ask for.</param>
/// <param name="Result">The films of one page, or why there are none.</param>
public sealed record DiscoverModel(
    DiscoveryQuery Query, DiscoveryRequest Request, ProviderResult<DiscoveryResult> Result)
{
    /// <summary>What the visitor said so far.</summary>
    public Profile Profile { get; init; } = Profile.Empty;

    /// <summary>This page.</summary>
    public string Path => PathOf(PageNumber);

    /// <summary>The id that a film has among the titles of a visitor's own.</summary>
    public static TitleId IdOf(DiscoveredFilm film) => NameIds.OfWatched(Medium.Film, film.Name, film.Year);

    /// <summary>The page before this one; null on the first.</summary>
    public string? PreviousPath => PageNumber > 1 ? PathOf(PageNumber - 1) : null;

    /// <summary>The page after this one; null on the last.</summary>
    public string? NextPath => Result.Found is { HasMore: true } ? PathOf(PageNumber + 1) : null;

    /// <summary>The genres that were chosen for a mood, e.g. "In: Comedy, Family."; null when all are shown.</summary>
    public string? GenreNote =>
        Result.Found is { Genres.Count: > 0 } ? $"In: {string.Join(", ", Result.Found.Genres)}." : null;

    /// <summary>Whether this host has a token for TMDB.</summary>
    public bool IsOffered => Result.MissingReason != MissingReason.NotConfigured;

    /// <summary>Why there are no films on a host that offers them; null when there are some.</summary>
    public string? WhyEmpty
    {
        get
        {
            if (Result.Found is null)
                return "TMDB cannot be asked just now. Our own list is always there.";
            return Result.Found.Films.Count == 0 ? "Nothing that is not on our own list." : null;
        }
    }

    public IReadOnlyList<DiscoveredFilm> Films => Result.Found?.Films ?? [];

    public string ArtworkOf(DiscoveredFilm film) => DiscoveredArtwork.PathOf(film, Query, PageNumber);

    /// <summary>The line under a film's name, e.g. "Le Film inconnu, 1960. Comedy, Drama. TMDB 7.8/10".</summary>
    public static string FactsOf(DiscoveredFilm film)
    {
        var first = new List<string>();
        if (film.OriginalName is not null && film.OriginalName != film.Name)
            first.Add(film.OriginalName);
        if (film.Year is not null)
            first.Add(film.Year.Value.ToString(CultureInfo.InvariantCulture));
        return TitleFacts.Join(
            ". ",
            string.Join(", ", first),
            string.Join(", ", film.Genres),
            film.Ratings.Count == 0 ? "" : $"{film.Ratings[0].Source} {film.Ratings[0].Value}");
    }

    private int PageNumber => Request.Page;

    private string PathOf(int page) => $"/discover?{Query.ForPage(page)}";
}
