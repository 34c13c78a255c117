using ExpressiFy.Storage.Monitoring;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExpressiFy.Web.Hosting;

/// <summary>
/// /health/live: the process answers. /health/ready: the database can be read and written. What else features need is
/// told in the answer, which is "degraded", and still 200, when only a part of them is off.
/// </summary>
public static class Health
{
    /// <summary>Tag of the checks that /health/ready runs.</summary>
    public const string Ready = "ready";

    private const string AskedByMonitors = "Monitors must get an answer while their address is at its limit.";

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready]);
        builder.Services.AddHostedService<DatabaseWatch>();
    }

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
        reasons = report.Entries
            .Where(entry => entry.Value.Description is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Description),
    });

    private static string NameOf(HealthStatus status) => status.ToString().ToLowerInvariant();

    private sealed class DatabaseCheck(DatabaseMonitor monitor) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // A file that is gone is seen at once; the rest is at most ten seconds old.
            var problem = monitor.IsThere ? monitor.Problem : monitor.Look();
            var result = problem is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(problem.Reason);
            return Task.FromResult(result);
        }
    }

    private sealed class DatabaseWatch(DatabaseMonitor monitor) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => monitor.RunAsync(stoppingToken);
    }
}
