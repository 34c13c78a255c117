namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>The settings under Content:Tmdb.</summary>
public sealed class TmdbOptions : IProviderOptions
{
    public const string Section = "Content:Tmdb";

    /// <summary>
    /// The API read access token of https://www.themoviedb.org/settings/api (the long one); without it TMDB is not
    /// called.
    /// </summary>
    public string? Token { get; set; }

    /// <summary>The address of the service; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.themoviedb.org/");

    /// <summary>The address of its images; http or https.</summary>
    public Uri ImageAddress { get; set; } = new("https://image.tmdb.org/t/p/");

    /// <summary>The language of titles and plots, e.g. "en-US".</summary>
    public string Language { get; set; } = "en-US";

    /// <summary>The region of where to watch for visitors whose browser states none: two letters, ISO 3166.</summary>
    public string Region { get; set; } = "US";

    /// <summary>Requests in any second, 1…40. TMDB answers about 40.</summary>
    public int RequestsPerSecond { get; set; } = 20;

    /// <summary>
    /// Requests a day (UTC) of all hosts. TMDB states no daily limit; this one bounds the effect of a mistake.
    /// </summary>
    public int RequestsPerDay { get; set; } = 20_000;
}
