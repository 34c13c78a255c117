using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExpressiFy.Web.Photo;

/// <summary>
/// Healthy when the networks are loaded, else degraded: moods are picked by hand and lists go on, and a host that is
/// taken out of service for it would give its visitors less than that.
/// </summary>
internal sealed class PipelineCheck(SharedFacePipeline pipeline) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var result = pipeline.Failure is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(pipeline.Failure.ForOperators);
        return Task.FromResult(result);
    }
}
