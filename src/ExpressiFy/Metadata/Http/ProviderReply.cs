using System.Net;
using System.Text.Json;

namespace ExpressiFy.Metadata.Http;

/// <summary>What came back over the network, whole.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">All of it, within the provider's limit.</param>
/// <param name="RetryAfter">How long it asks to be left alone, where it says so.</param>
internal sealed record ProviderReply(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>The body as JSON; <see cref="JsonException"/> when it is none of that shape, null when it is the word null.</summary>
    public T? Read<T>() => JsonSerializer.Deserialize<T>(Body);

    /// <summary>The same where a refusal may come as a page or as nothing: null then.</summary>
    public T? TryRead<T>()
        where T : class
    {
        try
        {
            return Read<T>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
