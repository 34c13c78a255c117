namespace ExpressiFy.Storage;

/// <summary>A row of "provider_usage": how many requests a provider got on one day (UTC).</summary>
public sealed class ProviderUsage
{
    public required string Provider { get; init; }

    public required DateOnly Day { get; init; }

    public required int Count { get; init; }
}
