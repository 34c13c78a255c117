using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Metadata.Providers;

/// <summary>
/// Adds a provider: its settings, its <see cref="ProviderClient"/>, its hosts and the provider itself.
/// </summary>
internal static class ProviderRegistration
{
    /// <summary>Adds a provider. The returned builder takes the checks of its own settings.</summary>
    public static OptionsBuilder<TOptions> AddProvider<TProvider, TOptions>(
        this IServiceCollection services, IConfiguration configuration, ProviderDefinition<TOptions> definition)
        where TProvider : class, IMetadataProvider
        where TOptions : class, IProviderOptions
    {
        services.AddKeyedSingleton(definition.Name, (container, _) => CreateClient(container, definition));
        services.AddSingleton(container => container.GetRequiredKeyedService<ProviderClient>(definition.Name));
        services.AddSingleton<TProvider>();
        services.AddSingleton<IMetadataProvider>(container => container.GetRequiredService<TProvider>());
        if (definition.Hosts is not null)
            services.AddSingleton(container => definition.Hosts(Options<TOptions>(container)));
        services.AddOutgoingHttp(definition.Name, definition.Protocol.LargestReply)
            .ConfigureHttpClient((container, client) => Configure(client, Options<TOptions>(container), definition))
            .AddHttpMessageHandler(container => CreateQuotaHandler(container, definition));
        return services.AddOptions<TOptions>()
            .Bind(configuration.GetSection(definition.Section))
            .Validate(
                options => WebAddress.IsWeb(options.BaseAddress),
                $"{definition.Section}:BaseAddress must be an http or https address.")
            .Validate(
                options => options.RequestsPerDay >= 0 && options.RequestsPerDay <= definition.MaxRequestsPerDay,
                $"{definition.Section}:RequestsPerDay must {RangeOf(definition.MaxRequestsPerDay)}.")
            .ValidateOnStart();
    }

    private static ProviderClient CreateClient<TOptions>(
        IServiceProvider container, ProviderDefinition<TOptions> definition)
        where TOptions : class => new(
            definition.Terms(Options<TOptions>(container)),
            definition.Protocol,
            container.GetRequiredService<IHttpClientFactory>(),
            container.GetRequiredService<TimeProvider>(),
            container.GetRequiredService<ILogger<ProviderClient>>());

    private static QuotaHandler CreateQuotaHandler<TOptions>(
        IServiceProvider container, ProviderDefinition<TOptions> definition)
        where TOptions : class
    {
        var options = Options<TOptions>(container);
        Func<HttpRequestMessage, Action>? sign = null;
        if (definition.Sign is not null)
            sign = request => definition.Sign(options, request);
        return new(definition.Terms(options), container.GetRequiredService<DailyQuota>(), sign);
    }

    private static void Configure<TOptions>(
        HttpClient client, TOptions options, ProviderDefinition<TOptions> definition)
        where TOptions : IProviderOptions
    {
        client.BaseAddress = WebAddress.AsFolder(options.BaseAddress);
        if (definition.UserAgent is null)
            return;
        client.DefaultRequestHeaders.UserAgent.Clear();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(definition.UserAgent(options));
    }

    private static TOptions Options<TOptions>(IServiceProvider container)
        where TOptions : class => container.GetRequiredService<IOptions<TOptions>>().Value;

    private static string RangeOf(int max) => max == int.MaxValue ? "not be negative" : $"be 0 to {max}";
}
