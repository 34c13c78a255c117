using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>Registers the services that recommend titles to several people at once.</summary>
public static class ExpressiFyGroups
{
    /// <summary>Adds <see cref="GroupRecommender"/>. It needs the catalogue.</summary>
    public static IServiceCollection AddExpressiFyGroups(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<GroupRecommender>();
    }
}
