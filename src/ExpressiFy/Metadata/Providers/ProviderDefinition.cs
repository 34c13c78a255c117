using ExpressiFy.Metadata.Http;

namespace ExpressiFy.Metadata.Providers;

/// <summary>What <see cref="ProviderRegistration"/> needs to add a provider.</summary>
internal sealed record ProviderDefinition<TOptions>
{
    /// <summary>The provider's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The section of its settings, e.g. "Content:Deezer".</summary>
    public required string Section { get; init; }

    /// <summary>Its terms under the given settings.</summary>
    public required Func<TOptions, ProviderTerms> Terms { get; init; }

    public required ProviderProtocol Protocol { get; init; }

    /// <summary>The upper bound of the setting RequestsPerDay.</summary>
    public int MaxRequestsPerDay { get; init; } = int.MaxValue;

    /// <summary>The hosts of its images and sound; null when it gives none.</summary>
    public Func<TOptions, MediaHosts>? Hosts { get; init; }

    /// <summary>Adds the key to a request and returns an action that removes it; null when it needs no key.</summary>
    public Func<TOptions, HttpRequestMessage, Action>? Sign { get; init; }

    /// <summary>The User-Agent header that it demands; null when ExpressiFy's usual one will do.</summary>
    public Func<TOptions, string>? UserAgent { get; init; }
}
