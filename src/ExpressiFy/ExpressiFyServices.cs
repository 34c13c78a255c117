using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy;

/// <summary>
/// Registers the services of this library. Each line stands for one folder and leads to its own registration.
/// </summary>
public static class ExpressiFyServices
{
    /// <summary>
    /// Adds every service of the library as a singleton. Call <see cref="ExpressiFyStorage.MigrateAsync"/> before the
    /// first use of a store.
    /// </summary>
    /// <param name="services">Gets the services; logging must be added too.</param>
    /// <param name="configuration">
    /// Read: <c>ConnectionStrings:ExpressiFy</c>, <c>Catalogue</c> and <c>Content</c>.
    /// </param>
    public static IServiceCollection AddExpressiFy(
        this IServiceCollection services, IConfiguration configuration) => services
            .AddExpressiFyCatalogue(configuration)
            .AddExpressiFyStorage(configuration)
            .AddExpressiFyRecommendations()
            .AddExpressiFyPicks()
            .AddExpressiFySimilarTitles()
            .AddExpressiFyGroups()
            .AddExpressiFyMetadata(configuration)
            .AddExpressiFyImports();
}
