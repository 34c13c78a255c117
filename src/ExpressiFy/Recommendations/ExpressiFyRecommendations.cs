using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExpressiFy.Recommendations;

/// <summary>Registers the services that recommend titles to one person.</summary>
public static class ExpressiFyRecommendations
{
    /// <summary>
    /// Adds <see cref="Recommender"/>, <see cref="RefreshedLists"/>, <see cref="MoodMap"/> and
    /// <see cref="SuitabilityJudge"/>. They need the catalogue.
    /// </summary>
    public static IServiceCollection AddExpressiFyRecommendations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Recommender>();
        services.AddSingleton<RefreshedLists>();
        services.AddSingleton<MoodMap>();
        services.AddSingleton<SuitabilityJudge>();
        return services;
    }
}
