using ExpressiFy.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExpressiFy.Web.Hosting;

/// <summary>
/// /health/live: the process answers. /health/ready: the database and whatever else features need are available.
/// </summary>
public static class Health
{
    /// <summary>Tag of the checks that /health/ready runs.</summary>
    public const string Ready = "ready";

    private const string AskedByMonitors = "Monitors must get an answer while their address is at its limit.";

    private static readonly TimeSpan DatabaseTimeout = TimeSpan.FromSeconds(5);

    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: DatabaseTimeout);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new()
        {
            Predicate = _ => false,
            ResponseWriter = WriteAsync,
        }).WithoutRequestLimit(AskedByMonitors);
        app.MapHealthChecks("/health/ready", new()
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = WriteAsync,
        }).WithoutRequestLimit(AskedByMonitors);
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = NameOf(report.Status),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => NameOf(entry.Value.Status)),
    });

    private static string NameOf(HealthStatus status) => status.ToString().ToLowerInvariant();

    private sealed class DatabaseCheck(IDbContextFactory<ExpressiFyDb> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
        }
    }
}
