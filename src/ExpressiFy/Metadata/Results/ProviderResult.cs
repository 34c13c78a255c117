using System.Text.Json.Serialization;

namespace ExpressiFy.Metadata.Results;

/// <summary>
/// What a provider found, or the reason why it gave nothing. Kept as JSON in a shared cache: the names of its
/// properties must not change, "Absence" among them.
/// </summary>
/// <param name="Found">Null when there is nothing.</param>
/// <param name="MissingReason">Why there is nothing; <see cref="MissingReason.None"/> when there is something.</param>
public sealed record ProviderResult<T>(T? Found, [property: JsonPropertyName("Absence")] MissingReason MissingReason)
    where T : class
{
    public static ProviderResult<T> Of(T found) => new(found, MissingReason.None);

    public static ProviderResult<T> Missing(MissingReason reason) => new(null, reason);
}
