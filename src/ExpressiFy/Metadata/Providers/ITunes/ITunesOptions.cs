namespace ExpressiFy.Metadata.Providers.ITunes;

/// <summary>Content:ITunes.</summary>
public sealed class ITunesOptions
{
    public const string Section = "Content:ITunes";

    /// <summary>Whether it is asked, after Deezer, for what Deezer does not have; it needs no key.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where it answers; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://itunes.apple.com/");

    /// <summary>Whose store is searched: two letters, ISO 3166.</summary>
    public string Country { get; set; } = "us";

    /// <summary>Requests in any minute, 1…20. Apple allows one address about 20; hosts that share an address share them.</summary>
    public int RequestsPerMinute { get; set; } = 18;

    /// <summary>Requests a day (UTC) of all hosts. Apple names no day's limit; this one bounds what a mistake of ours could cost it.</summary>
    public int RequestsPerDay { get; set; } = 10_000;

    /// <summary>Hosts beside Apple's own from which covers and previews may come.</summary>
    public IList<string> ArtworkHosts { get; set; } = [];
}
