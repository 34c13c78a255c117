using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExpressiFy.Storage;

/// <summary>Everything a program says of storage: add it, then migrate once before the first use.</summary>
public static class ExpressiFyStorage
{
    /// <summary>The name under ConnectionStrings.</summary>
    public const string ConnectionName = "ExpressiFy";

    /// <summary>
    /// Adds <see cref="ProfileStore"/> and <c>IDbContextFactory&lt;ExpressiFyDb&gt;</c> over the SQLite file of
    /// <c>ConnectionStrings:ExpressiFy</c>, or, without one, a file in the person's own data folder.
    /// </summary>
    public static IServiceCollection AddExpressiFyStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<SqliteDb>(options => options
            .UseSqlite(SqliteAddress.From(configuration.GetConnectionString(ConnectionName)))
            .AddInterceptors(new SqliteConnectionSettings()));
        services.AddSingleton<IDbContextFactory<ExpressiFyDb>, ExpressiFyDbFactory<SqliteDb>>();
        services.AddSingleton<ProfileStore>();
        return services;
    }

    /// <summary>Creates the database or brings it to the present shape; what is in it stays.</summary>
    /// <exception cref="TimeoutException">Another program holds the migration lock, or died holding it.</exception>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>().CreateDbContextAsync(cancellation);
        await DatabaseUpgrade.RunAsync(db, services.GetRequiredService<TimeProvider>(), cancellation);
    }
}
