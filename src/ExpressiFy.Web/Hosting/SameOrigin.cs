namespace ExpressiFy.Web.Hosting;

/// <summary>Refuses requests that another site's page made in a visitor's name.</summary>
public static class SameOrigin
{
    /// <summary>
    /// False for a browser that says the request comes from another site. Programs send neither header and are let through:
    /// they carry no visitor's cookie that they do not own.
    /// </summary>
    public static bool Allows(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site.ToString() is not ("same-origin" or "none"))
            return false;
        return !request.Headers.TryGetValue("Origin", out var origin) || IsOwn(request, origin.ToString());
    }

    /// <summary>Whether an Origin header names the host that was asked.</summary>
    public static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Authority, WithoutDefaultPort(request), StringComparison.OrdinalIgnoreCase);

    /// <summary>Asks of the group's state-changing endpoints that the visitor's own page called them.</summary>
    public static TBuilder RequireSameOrigin<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (context, next) => Allows(context.HttpContext.Request)
            ? await next(context)
            : Problems.Of(StatusCodes.Status403Forbidden, "cross-origin", "Only ExpressiFy's own pages may do this."));

    private static string WithoutDefaultPort(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var host) ? host.Authority : "";
}
