using System.Net;
using System.Text.Json;

namespace ExpressiFy.Metadata.Http;

/// <summary>A complete HTTP reply.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The whole body, at most <see cref="ProviderProtocol.LargestReply"/> bytes.</param>
/// <param name="RetryAfter">The delay in the Retry-After header; null without that header.</param>
internal sealed record ProviderReply(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>Whether the body is the JSON literal null.</summary>
    public bool IsNull => Body.AsSpan().Trim(" \t\r\n"u8).SequenceEqual("null"u8);

    /// <summary>The body as JSON; null for the literal null.</summary>
    /// <exception cref="JsonException">The body is not JSON of that shape.</exception>
    public T? Read<T>()
        where T : class => JsonSerializer.Deserialize<T>(Body);

    /// <summary>The body as JSON; null when it is not JSON of that shape, e.g. an error page.</summary>
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
