namespace ExpressiFy.Metadata.Providers.Deezer;

/// <summary>Content:Deezer.</summary>
public sealed class DeezerOptions
{
    public const string Section = "Content:Deezer";

    /// <summary>Whether Deezer is asked at all; it needs no key.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where it answers; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.deezer.com/");

    /// <summary>Requests in any five seconds, 1…50. Deezer allows one address 50; hosts that share an address share them.</summary>
    public int RequestsPerFiveSeconds { get; set; } = 40;

    /// <summary>Requests a day (UTC) of all hosts. Deezer names no day's limit; this one bounds what a mistake of ours could cost it.</summary>
    public int RequestsPerDay { get; set; } = 50_000;

    /// <summary>Hosts beside Deezer's own from which covers and previews may come.</summary>
    public IList<string> ArtworkHosts { get; set; } = [];
}
