namespace ExpressiFy.Web.Hosting;

/// <summary>The HTTP API under /api/v1, to which each feature adds its own endpoints.</summary>
public static class ApiRoutes
{
    public static RouteGroupBuilder MapApi(this WebApplication app) => app.MapGroup("/api/v1");
}
