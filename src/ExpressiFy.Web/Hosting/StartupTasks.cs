using ExpressiFy.Catalogue;
using ExpressiFy.Storage;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Hosting;

/// <summary>What has to be done before the first visitor comes.</summary>
public static partial class StartupTasks
{
    /// <summary>Migrates the database, reads the catalogue, loads and warms the networks, and says the address when the host listens.</summary>
    public static async Task RunStartupTasksAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("ExpressiFy");
        var reading = app.Services.GetRequiredService<SharedFacePipeline>();
        var loading = Task.Run(reading.Load);
        var catalogue = Task.Run(app.Services.GetRequiredService<TitleCatalogue>);
        await app.Services.MigrateAsync();
        await catalogue;
        if (await loading is { } problem)
            LogNoReading(log, problem);
        app.Lifetime.ApplicationStarted.Register(() => LogReady(log, string.Join(", ", app.Urls)));
    }

    [LoggerMessage(1, LogLevel.Information, "ExpressiFy is open at {Addresses}")]
    private static partial void LogReady(ILogger log, string addresses);

    [LoggerMessage(2, LogLevel.Error, "Expressions cannot be read; moods can still be picked by hand. {Problem}")]
    private static partial void LogNoReading(ILogger log, string problem);
}
