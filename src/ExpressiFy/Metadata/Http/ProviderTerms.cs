using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>What a provider adds, the limits of its use, and the attribution that its terms require.</summary>
public sealed record ProviderTerms
{
    /// <summary>The provider's name and front page.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>What it adds, e.g. "posters, plots and ratings of films".</summary>
    public required string Gives { get; init; }

    /// <summary>The setting that switches it on or off, e.g. "Content:Omdb:ApiKey".</summary>
    public required string Setting { get; init; }

    /// <summary>Whether it is switched on and has what it needs.</summary>
    public required bool IsOn { get; init; }

    /// <summary>Requests in any stretch of <see cref="Window"/>, at least 1.</summary>
    public required int Requests { get; init; }

    /// <summary>Length of the rolling window of the rate limit.</summary>
    public required TimeSpan Window { get; init; }

    /// <summary>The longest a request may wait for its turn; one that would wait longer is not sent.</summary>
    public required TimeSpan QueueTimeout { get; init; }

    /// <summary>Requests a day (UTC) of all hosts together, second attempts included.</summary>
    public required int RequestsPerDay { get; init; }

    /// <summary>
    /// The sentence that must stand where its content is shown; null when its name and a link are enough.
    /// </summary>
    public string? Notice { get; init; }
}
