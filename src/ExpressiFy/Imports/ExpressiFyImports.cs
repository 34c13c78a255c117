using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Imports;

/// <summary>Registers the services that import lists.</summary>
public static class ExpressiFyImports
{
    /// <summary>Adds <see cref="ImportStore"/>. It needs storage.</summary>
    public static IServiceCollection AddExpressiFyImports(this IServiceCollection services) =>
        services.AddSingleton<ImportStore>();
}
