namespace ExpressiFy.Storage;

/// <summary>A row of "provider_answers": what a provider said of a title, until when that may be used.</summary>
public sealed class StoredProviderResult
{
    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The title's id as text.</summary>
    public required string Title { get; init; }

    /// <summary>Our own reading of the answer as JSON, never the provider's reply; null: it does not know the title.</summary>
    public required string? Body { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
