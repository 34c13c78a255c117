using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata.Http;

/// <summary>How each provider is added: its terms, its address, its key.</summary>
internal static class ProviderRegistration
{
    /// <summary>Adds a provider's gate, by its name, and the client behind it.</summary>
    /// <param name="services">To these.</param>
    /// <param name="name">The provider's own name.</param>
    /// <param name="largestReply">Bytes; longer replies are cut off and count as none.</param>
    /// <param name="retry">Whether a passing failure is tried once more.</param>
    /// <param name="terms">Read once, from the settings.</param>
    /// <param name="address">Where it answers.</param>
    /// <param name="sign">Adds the key to a request and returns what takes it off again.</param>
    public static IHttpClientBuilder AddProviderClient(
        this IServiceCollection services, string name, int largestReply, bool retry,
        Func<IServiceProvider, ProviderTerms> terms, Func<IServiceProvider, Uri> address,
        Func<IServiceProvider, HttpRequestMessage, Action>? sign = null)
    {
        services.AddKeyedSingleton(name, (provider, _) => new ProviderClient(
            terms(provider), provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<DailyQuota>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ProviderClient>>()));
        services.AddSingleton(provider => provider.GetRequiredKeyedService<ProviderClient>(name));
        return services.AddOutgoingHttp(name, largestReply)
            .ConfigureHttpClient((provider, client) => client.BaseAddress = WebAddress.AsFolder(address(provider)))
            .AddResilience(retry, provider => provider.GetRequiredKeyedService<ProviderClient>(name).Health)
            .AddHttpMessageHandler(provider => new QuotaHandler(
                provider.GetRequiredKeyedService<ProviderClient>(name), sign is null ? null : request => sign(provider, request)));
    }
}
