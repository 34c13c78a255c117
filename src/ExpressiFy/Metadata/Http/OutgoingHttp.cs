using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Metadata.Http;

/// <summary>The settings that all HTTP clients for outside services share.</summary>
internal static class OutgoingHttp
{
    /// <summary>
    /// The longest a request may take, a second attempt and the body included: its card is on the screen already.
    /// </summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Adds a named client that reads at most <paramref name="largestReply"/> bytes, keeps no cookies and logs no
    /// addresses. It follows no redirects: they could carry a key to, or fetch an image from, a host that is not
    /// allowed.
    /// </summary>
    public static IHttpClientBuilder AddOutgoingHttp(this IServiceCollection services, string name, int largestReply) =>
        services.AddHttpClient(name, client => Configure(client, largestReply))
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RemoveAllLoggers();

    private static void Configure(HttpClient client, int largestReply)
    {
        // The callers limit the time, by the injected clock.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = largestReply;
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ExpressiFy", "0.1"));
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLifetime,
    };
}
