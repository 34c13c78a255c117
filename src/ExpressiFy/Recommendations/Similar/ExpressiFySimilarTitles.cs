using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>Registers the services that find titles like a given one.</summary>
public static class ExpressiFySimilarTitles
{
    /// <summary>Adds <see cref="SimilarTitles"/>. It needs the catalogue.</summary>
    public static IServiceCollection AddExpressiFySimilarTitles(this IServiceCollection services) =>
        services.AddSingleton<SimilarTitles>();
}
