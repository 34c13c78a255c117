namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Content:Tmdb.</summary>
public sealed class TmdbOptions
{
    public const string Section = "Content:Tmdb";

    /// <summary>The API read access token of https://www.themoviedb.org/settings/api (the long one); without it TMDB is never asked.</summary>
    public string? Token { get; set; }

    /// <summary>Where it answers; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.themoviedb.org/");

    /// <summary>Where its pictures are; http or https.</summary>
    public Uri ImageAddress { get; set; } = new("https://image.tmdb.org/t/p/");

    /// <summary>The language of plots, e.g. "en-US".</summary>
    public string Language { get; set; } = "en-US";

    /// <summary>Where to watch, for visitors whose browser names no region: two letters, ISO 3166.</summary>
    public string Region { get; set; } = "US";

    /// <summary>Requests in any second, 1…40. TMDB answers about 40.</summary>
    public int RequestsPerSecond { get; set; } = 20;

    /// <summary>Requests a day (UTC) of all hosts. TMDB names no day's limit; this one bounds what a mistake of ours could cost it.</summary>
    public int RequestsPerDay { get; set; } = 20_000;
}
