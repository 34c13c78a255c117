using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Content;

/// <summary>What holds for every call to an outside service.</summary>
internal static class OutgoingHttp
{
    /// <summary>
    /// A client that follows no redirect (it would carry keys to, or fetch images from, a host nobody allowed), keeps no cookie,
    /// reads no more than <paramref name="largestReply"/> bytes, gives up after <paramref name="patience"/> with the body included,
    /// and logs no address.
    /// </summary>
    public static IHttpClientBuilder AddOutgoingHttp(this IServiceCollection services, string name, TimeSpan patience, int largestReply) =>
        services.AddHttpClient(name, client =>
            {
                client.Timeout = patience;
                client.MaxResponseContentBufferSize = largestReply;
                client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ExpressiFy", "0.1"));
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = patience,
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            })
            .RemoveAllLoggers();
}
