using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExpressiFy.Web.Photo;

/// <summary>Healthy when the networks are loaded.</summary>
internal sealed class PipelineCheck(SharedFacePipeline pipeline) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var result = pipeline.IsReady
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(pipeline.Failure?.ForOperators);
        return Task.FromResult(result);
    }
}
