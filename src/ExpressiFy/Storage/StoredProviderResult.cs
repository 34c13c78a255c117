namespace ExpressiFy.Storage;

/// <summary>
/// A row of "provider_answers": the cached result of a provider for a title. Written by the provider cache.
/// </summary>
public sealed class StoredProviderResult
{
    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The title's id as text.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The metadata as JSON in our own form, not the provider's reply; null when the provider does not have the title.
    /// </summary>
    public required string? Body { get; init; }

    /// <summary>When the result may no longer be used.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
