namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>The settings under Content:ITunes.</summary>
public sealed class ITunesOptions : IProviderOptions
{
    public const string Section = "Content:ITunes";

    /// <summary>Whether it is called for what Deezer does not have; it needs no key.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The address of the service; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://itunes.apple.com/");

    /// <summary>The country whose store is searched: two letters, ISO 3166.</summary>
    public string Country { get; set; } = "us";

    /// <summary>
    /// Requests in any minute, 1…20. Apple allows an internet address about 20; hosts behind one address share them.
    /// </summary>
    public int RequestsPerMinute { get; set; } = 18;

    /// <summary>
    /// Requests a day (UTC) of all hosts. Apple states no daily limit; this one bounds the effect of a mistake.
    /// </summary>
    public int RequestsPerDay { get; set; } = 10_000;

    /// <summary>Hosts beside Apple's own from which covers and previews may be fetched.</summary>
    public IList<string> ArtworkHosts { get; set; } = [];
}
