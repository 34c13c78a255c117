using ExpressiFy.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Imports;

/// <summary>Registers the services that import lists.</summary>
public static class ExpressiFyImports
{
    /// <summary>Adds <see cref="ImportStore"/> and <see cref="OwnTitleMerger"/>. They need storage.</summary>
    public static IServiceCollection AddExpressiFyImports(this IServiceCollection services) =>
        services.AddSingleton<ImportStore>().AddSingleton<OwnTitleMerger>();
}
