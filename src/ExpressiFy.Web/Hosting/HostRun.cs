using System.Reflection;
using ExpressiFy.Settings;

namespace ExpressiFy.Web.Hosting;

/// <summary>Builds, starts and runs the host. A start that fails ends in one line and exit code 1.</summary>
public static class HostRun
{
    /// <summary>Runs until the host is told to stop; the result is the exit code of the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="add">Adds the services.</param>
    /// <param name="map">Adds middleware and endpoints.</param>
    public static async Task<int> RunAsync(
        string[] args, Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        WebApplication? app = null;
        IReadOnlyList<string> addresses = [];
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            addresses = ListenAddresses.Of(builder.Configuration);
            builder.CheckSettings();
            builder.AddQuietStart();
            add(builder);
            app = builder.Build();
            map(app);
            await app.RunStartupTasksAsync();
            await app.StartAsync();
        }
        catch (Exception failure) when (failure is not HostAbortedException && IsProgram())
        {
            if (app is not null)
                await app.DisposeAsync();
            return StartFailure.Report(failure, addresses);
        }

        await using (app)
            await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Whether this is the program itself: a host in the process of a test throws.</summary>
    private static bool IsProgram() => Assembly.GetEntryAssembly() == typeof(HostRun).Assembly;
}
