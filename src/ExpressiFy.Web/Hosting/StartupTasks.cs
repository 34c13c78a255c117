using ExpressiFy.Storage;

namespace ExpressiFy.Web.Hosting;

/// <summary>Work that must be done before the host listens.</summary>
public delegate Task StartupTask(IServiceProvider services);

/// <summary>Registers and runs startup tasks.</summary>
public static partial class StartupTasks
{
    /// <summary>
    /// Adds the database migration, which every feature needs, and then the check of the keys in the database.
    /// </summary>
    public static void AddDatabaseMigration(this WebApplicationBuilder builder) =>
        builder.AddStartupTask(async services =>
        {
            await services.MigrateAsync();
            await KeyProtection.ProtectStoredAsync(services);
        });

    /// <summary>Adds a task; all tasks run at the same time.</summary>
    public static void AddStartupTask(this WebApplicationBuilder builder, StartupTask task) =>
        builder.Services.AddSingleton(task);

    /// <summary>Runs all tasks, and logs the addresses once the host listens.</summary>
    public static async Task RunStartupTasksAsync(this WebApplication app)
    {
        var tasks = app.Services.GetServices<StartupTask>();
        await Task.WhenAll(tasks.Select(task => Task.Run(() => task(app.Services))));

        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ExpressiFy");
        app.Lifetime.ApplicationStarted.Register(() => LogReady(log, string.Join(", ", app.Urls)));
    }

    [LoggerMessage(1, LogLevel.Information, "ExpressiFy is open at {Addresses}")]
    private static partial void LogReady(ILogger log, string addresses);
}
