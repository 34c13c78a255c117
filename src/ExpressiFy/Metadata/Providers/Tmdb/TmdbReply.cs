using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>The reply of /3/find: the films and the series of an external id.</summary>
internal sealed record TmdbFindReply(
    [property: JsonPropertyName("movie_results")] IReadOnlyList<TmdbFilm?>? Films,
    [property: JsonPropertyName("tv_results")] IReadOnlyList<TmdbFilm?>? Series = null);

/// <summary>The reply of /3/discover/movie: a page of films.</summary>
internal sealed record TmdbDiscoverReply(
    [property: JsonPropertyName("page")] int? Page,
    [property: JsonPropertyName("results")] IReadOnlyList<TmdbFilm?>? Films,
    [property: JsonPropertyName("total_pages")] int? Pages);

/// <summary>
/// A film or a series in a list, or the reply of /3/movie/{id} or /3/tv/{id}; lists lack the IMDb id and the videos.
/// </summary>
internal sealed record TmdbFilm
{
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    [JsonPropertyName("imdb_id")]
    public string? ImdbId { get; init; }

    /// <summary>Of a series only.</summary>
    [JsonPropertyName("external_ids")]
    public TmdbExternalIds? OtherIds { get; init; }

    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("original_title")]
    public string? OriginalTitle { get; init; }

    [JsonPropertyName("release_date")]
    public string? ReleaseDate { get; init; }

    [JsonPropertyName("overview")]
    public string? Overview { get; init; }

    [JsonPropertyName("poster_path")]
    public string? PosterPath { get; init; }

    [JsonPropertyName("vote_average")]
    public double? Vote { get; init; }

    [JsonPropertyName("vote_count")]
    public int? Votes { get; init; }

    [JsonPropertyName("genre_ids")]
    public IReadOnlyList<int>? GenreIds { get; init; }

    [JsonPropertyName("adult")]
    public bool? Adult { get; init; }

    [JsonPropertyName("videos")]
    public TmdbVideos? Videos { get; init; }
}

/// <summary>The ids of a series at other sites.</summary>
internal sealed record TmdbExternalIds([property: JsonPropertyName("imdb_id")] string? ImdbId);

internal sealed record TmdbVideos([property: JsonPropertyName("results")] IReadOnlyList<TmdbVideo?>? Results);

/// <summary>A video on another site, e.g. site "YouTube", type "Trailer".</summary>
internal sealed record TmdbVideo(
    [property: JsonPropertyName("key")] string? Key,
    [property: JsonPropertyName("site")] string? Site,
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("official")] bool? Official);

/// <summary>The reply of /3/movie/{id}/watch/providers, or of /3/tv: JustWatch's offers by region.</summary>
internal sealed record TmdbWatchReply(
    [property: JsonPropertyName("results")] IReadOnlyDictionary<string, TmdbRegion?>? Regions);

internal sealed record TmdbRegion
{
    [JsonPropertyName("link")]
    public string? Link { get; init; }

    [JsonPropertyName("flatrate")]
    public IReadOnlyList<TmdbOffer?>? Flatrate { get; init; }

    [JsonPropertyName("free")]
    public IReadOnlyList<TmdbOffer?>? Free { get; init; }

    [JsonPropertyName("ads")]
    public IReadOnlyList<TmdbOffer?>? Ads { get; init; }

    [JsonPropertyName("rent")]
    public IReadOnlyList<TmdbOffer?>? Rent { get; init; }

    [JsonPropertyName("buy")]
    public IReadOnlyList<TmdbOffer?>? Buy { get; init; }
}

internal sealed record TmdbOffer(
    [property: JsonPropertyName("provider_name")] string? Name,
    [property: JsonPropertyName("display_priority")] int? Priority);

/// <summary>
/// The reply in case of an error, with a code: 7 invalid key, 25 too many requests, 32 e-mail address not verified, 34
/// not found.
/// </summary>
internal sealed record TmdbErrorReply([property: JsonPropertyName("status_code")] int? Code);
