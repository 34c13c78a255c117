namespace ExpressiFy.Metadata.Providers.Omdb;

/// <summary>The settings under Content:Omdb.</summary>
public sealed class OmdbOptions : IProviderOptions
{
    public const string Section = "Content:Omdb";

    /// <summary>The key from https://www.omdbapi.com/apikey.aspx; without one OMDb is not called.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The address of the service; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://www.omdbapi.com/");

    /// <summary>Requests a day (UTC), second attempts included; 0…1,000,000. A free key has 1,000.</summary>
    public int RequestsPerDay { get; set; } = 1000;

    /// <summary>Hosts beside OMDb's own from which posters may be fetched.</summary>
    public IList<string> ArtworkHosts { get; set; } = [];
}
