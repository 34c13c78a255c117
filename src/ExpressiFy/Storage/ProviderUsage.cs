namespace ExpressiFy.Storage;

/// <summary>
/// A row of "provider_usage": the number of requests to a provider on one day. Written by the daily quota.
/// </summary>
public sealed class ProviderUsage
{
    /// <summary>The provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>The day in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The number of requests.</summary>
    public required int Count { get; init; }
}
