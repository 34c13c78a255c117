using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExpressiFy.Recommendations.Picks;

/// <summary>Registers the services that choose one title.</summary>
public static class ExpressiFyPicks
{
    /// <summary>Adds <see cref="PickRecommender"/>. It needs the catalogue.</summary>
    public static IServiceCollection AddExpressiFyPicks(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<PickRecommender>();
    }
}
