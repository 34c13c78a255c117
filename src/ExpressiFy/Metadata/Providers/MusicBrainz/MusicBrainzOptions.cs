namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>The settings under Content:MusicBrainz.</summary>
public sealed class MusicBrainzOptions : IProviderOptions
{
    public const string Section = "Content:MusicBrainz";

    /// <summary>
    /// E-mail or web address of the host's operator. MusicBrainz demands one; without it, it is not called.
    /// </summary>
    public string? Contact { get; set; }

    /// <summary>The address of the service; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://musicbrainz.org/");

    /// <summary>Requests a day (UTC) of all hosts; one a second would be 86,400.</summary>
    public int RequestsPerDay { get; set; } = 20_000;
}
