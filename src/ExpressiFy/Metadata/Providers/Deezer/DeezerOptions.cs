namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>The settings under Content:Deezer.</summary>
public sealed class DeezerOptions : IProviderOptions
{
    public const string Section = "Content:Deezer";

    /// <summary>Whether Deezer is called; it needs no key.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The address of the service; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.deezer.com/");

    /// <summary>
    /// Requests in any five seconds, 1…50. Deezer allows an internet address 50; hosts behind one address share them.
    /// </summary>
    public int RequestsPerFiveSeconds { get; set; } = 40;

    /// <summary>
    /// Requests a day (UTC) of all hosts. Deezer states no daily limit; this one bounds the effect of a mistake.
    /// </summary>
    public int RequestsPerDay { get; set; } = 50_000;

    /// <summary>Hosts beside Deezer's own from which covers and previews may be fetched.</summary>
    public IList<string> ArtworkHosts { get; set; } = [];
}
