using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Results;

/// <summary>What a provider said: what was asked for, or the reason why there is nothing.</summary>
/// <param name="Found">Null when there is nothing.</param>
/// <param name="MissingReason">Why there is nothing; <see cref="MissingReason.None"/> when there is something.</param>
// A cache that several hosts share may hold entries under the older name.
public sealed record ProviderResult<T>(T? Found, [property: JsonPropertyName("Absence")] MissingReason MissingReason)
    where T : class
{
    public static ProviderResult<T> Of(T found) => new(found, MissingReason.None);

    public static ProviderResult<T> Missing(MissingReason reason) => new(null, reason);
}

/// <summary>Why a provider gave nothing.</summary>
public enum MissingReason
{
    None,

    /// <summary>The provider is switched off or has no key.</summary>
    NotConfigured,

    /// <summary>It does not know the title.</summary>
    NotFound,

    /// <summary>Its requests are used up for now, here or there.</summary>
    OverQuota,

    /// <summary>It refused the key.</summary>
    KeyRefused,

    /// <summary>It did not answer, or not sensibly.</summary>
    Unreachable,
}
