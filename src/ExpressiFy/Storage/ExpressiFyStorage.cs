using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExpressiFy.Storage;

/// <summary>Registers storage and upgrades the database.</summary>
public static class ExpressiFyStorage
{
    /// <summary>The name of the connection string in <c>ConnectionStrings</c>.</summary>
    public const string ConnectionName = "ExpressiFy";

    /// <summary>
    /// Adds <see cref="ProfileStore"/> and <c>IDbContextFactory&lt;ExpressiFyDb&gt;</c>. The database is the SQLite
    /// file of <c>ConnectionStrings:ExpressiFy</c>, or without one a file in the user's local data folder.
    /// </summary>
    public static IServiceCollection AddExpressiFyStorage(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<SqliteDb>(options => options
            .UseSqlite(SqliteAddress.From(configuration.GetConnectionString(ConnectionName)))
            .UseSnakeCaseNamingConvention()
            .ReplaceService<IHistoryRepository, SqliteMigrationHistory>()
            .AddInterceptors(new SqliteConnectionSettings()));
        services.AddSingleton<IDbContextFactory<ExpressiFyDb>, ExpressiFyDbFactory<SqliteDb>>();
        services.AddLogging();
        services.AddOptions<RetentionOptions>()
            .Bind(configuration.GetSection(RetentionOptions.Section))
            .Validate(options => options.IsValid, RetentionOptions.Rule)
            .ValidateOnStart();
        services.AddSingleton<DeletedRows>();
        services.AddSingleton<ProfileRetention>();
        services.AddSingleton<ProfileStore>();
        return services;
    }

    /// <summary>
    /// Creates the database or upgrades it to the present model; the data stays. Empties the write-ahead log.
    /// </summary>
    /// <exception cref="TimeoutException">
    /// Another program holds the migration lock, or was killed while it held it.
    /// </exception>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        var databases = services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await DatabaseUpgrade.RunAsync(db, services.GetRequiredService<TimeProvider>(), cancellation);
        await services.GetRequiredService<DeletedRows>().PurgeAsync([], cancellation);
    }
}
