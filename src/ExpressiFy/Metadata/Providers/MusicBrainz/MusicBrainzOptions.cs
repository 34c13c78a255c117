namespace ExpressiFy.Metadata.Providers.MusicBrainz;

/// <summary>Content:MusicBrainz.</summary>
public sealed class MusicBrainzOptions
{
    public const string Section = "Content:MusicBrainz";

    /// <summary>An e-mail or web address of whoever runs this host. MusicBrainz demands one; without it, it is never asked.</summary>
    public string? Contact { get; set; }

    /// <summary>Where it answers; http or https.</summary>
    public Uri BaseAddress { get; set; } = new("https://musicbrainz.org/");

    /// <summary>Requests a day (UTC) of all hosts, of the 86,400 that one a second makes.</summary>
    public int RequestsPerDay { get; set; } = 20_000;
}
