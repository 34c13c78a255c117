using ExpressiFy.Storage.Files;
using ExpressiFy.Storage.Monitoring;
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
    /// Adds <see cref="ProfileStore"/>, <see cref="DatabaseMonitor"/> and <c>IDbContextFactory&lt;ExpressiFyDb&gt;</c>.
    /// The database is the SQLite file of <c>ConnectionStrings:ExpressiFy</c>, or without one a file in the user's
    /// local data folder.
    /// </summary>
    public static IServiceCollection AddExpressiFyStorage(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton(_ => SqliteAddress.From(configuration.GetConnectionString(ConnectionName)));
        services.AddSingleton(container => InspectionOf(container.GetRequiredService<SqliteAddress>()));
        services.AddSingleton<DatabaseMonitor>();
        services.AddSingleton<MonitoredStatements>();
        services.AddDbContextFactory<SqliteDb>((container, options) => options
            .UseSqliteDb(container.GetRequiredService<SqliteAddress>().ConnectionString)
            .AddInterceptors(new SqliteConnectionSettings(), container.GetRequiredService<MonitoredStatements>()));
        services.AddSingleton<IDbContextFactory<ExpressiFyDb>, ExpressiFyDbFactory<SqliteDb>>();
        services.AddOptions<RetentionOptions>()
            .Bind(configuration.GetSection(RetentionOptions.Section))
            .Validate(options => options.IsValid, RetentionOptions.Rule)
            .ValidateOnStart();
        services.AddSingleton<DeletedRows>();
        services.AddSingleton<ProfileRetention>();
        services.AddSingleton<ProfileStore>();
        return services;
    }

    /// <summary>Uses SQLite with the names of tables and columns that the migrations made.</summary>
    internal static DbContextOptionsBuilder UseSqliteDb(
        this DbContextOptionsBuilder options, string connectionString) => options
            .UseSqlite(connectionString)
            .UseSnakeCaseNamingConvention()
            .ReplaceService<IHistoryRepository, SqliteMigrationHistory>();

    /// <summary>Looks at a database with the migrations of this version.</summary>
    public static DatabaseInspection InspectionOf(SqliteAddress address) => new(address, SqliteDb.MigrationIds());

    /// <summary>
    /// Creates the database or upgrades it to the present model; the data stays, and before an upgrade a copy is kept.
    /// Empties the write-ahead log.
    /// </summary>
    /// <exception cref="DatabaseException">It cannot be used; the message says why and what to do.</exception>
    /// <exception cref="TimeoutException">
    /// Another program holds the migration lock, or was killed while it held it.
    /// </exception>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        var inspection = services.GetRequiredService<DatabaseInspection>();
        var problem = inspection.BeforeStart();
        if (problem is not null)
            throw new DatabaseException(problem.LineFor(inspection.Address));
        try
        {
            PrivateFiles.Prepare(inspection.Address);
            var databases = services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>();
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var time = services.GetRequiredService<TimeProvider>();
            await DatabaseUpgrade.RunAsync(db, time, inspection.Address, cancellation);
            await services.GetRequiredService<DeletedRows>().PurgeAsync([], cancellation);
        }
        catch (Exception failure) when (DatabaseFailures.Of(failure) is not null)
        {
            throw new DatabaseException(DatabaseFailures.Of(failure)!.LineFor(inspection.Address), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(DatabaseFailures.OfFile(failure).LineFor(inspection.Address), failure);
        }
    }
}
