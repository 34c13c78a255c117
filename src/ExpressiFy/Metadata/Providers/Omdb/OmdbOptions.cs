namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>Content:Omdb.</summary>
public sealed class OmdbOptions
{
    public const string Section = "Content:Omdb";

    /// <summary>From https://www.omdbapi.com/apikey.aspx; without one OMDb is never asked.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Where it answers; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://www.omdbapi.com/");

    /// <summary>Requests a day (UTC), retries included; 0…1,000,000. A free key has 1,000.</summary>
    public int RequestsPerDay { get; set; } = 1000;

    /// <summary>Hosts beside OMDb's own from which posters may be fetched.</summary>
    public IList<string> ArtworkHosts { get; set; } = [];
}
