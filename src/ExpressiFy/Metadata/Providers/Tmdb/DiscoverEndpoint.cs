using System.Globalization;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>A discovery request with its genres chosen: its path at TMDB and its key in the cache.</summary>
/// <param name="Request">The request.</param>
/// <param name="Genres">The genres that are searched and excluded.</param>
/// <param name="Language">The language of titles and plots, escaped.</param>
internal sealed record DiscoverEndpoint(DiscoveryRequest Request, GenreChoice Genres, string Language)
{
    // Enough votes for a reliable mean, and a mean of films that most voters liked.
    private const int MinVotes = 300;
    private const string MinVote = "6.5";

    /// <summary>At most 200 characters.</summary>
    public string CacheKey => string.Create(
        CultureInfo.InvariantCulture,
        $"discover +{IdsOf(Genres.Included, "|")} -{IdsOf(Genres.Excluded, "|")} {Years} {Language} {Request.Page}");

    /// <summary>The path and query of TMDB's discover endpoint.</summary>
    public string Path
    {
        get
        {
            List<string> parameters =
            [
                "include_adult=false",
                "sort_by=vote_average.desc",
                string.Create(CultureInfo.InvariantCulture, $"vote_count.gte={MinVotes}"),
                $"vote_average.gte={MinVote}",
            ];
            // A bar between the ids means "or", a comma "and".
            if (Genres.Included.Count > 0)
                parameters.Add($"with_genres={IdsOf(Genres.Included, "%7C")}");
            if (Genres.Excluded.Count > 0)
                parameters.Add($"without_genres={IdsOf(Genres.Excluded, "%2C")}");
            if (Request.FromYear is not null)
                parameters.Add($"primary_release_date.gte={FourDigits(Request.FromYear.Value)}-01-01");
            if (Request.ToYear is not null)
                parameters.Add($"primary_release_date.lte={FourDigits(Request.ToYear.Value)}-12-31");
            parameters.Add($"language={Language}");
            parameters.Add(string.Create(CultureInfo.InvariantCulture, $"page={Request.Page}"));
            return $"discover/movie?{string.Join('&', parameters)}";
        }
    }

    private string Years => string.Create(CultureInfo.InvariantCulture, $"{Request.FromYear}…{Request.ToYear}");

    private static string FourDigits(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string IdsOf(IReadOnlyList<string> genres, string separator) =>
        string.Join(separator, genres.Select(TmdbGenres.IdOf));
}
