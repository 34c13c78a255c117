namespace ExpressiFy.Web.Hosting;

/// <summary>Refuses requests that a page of another site made with a visitor's cookie.</summary>
public static class SameOrigin
{
    /// <summary>
    /// False for a browser's request from another site. Programs send neither header and are allowed, because they
    /// have only their own cookies.
    /// </summary>
    public static bool Allows(HttpRequest request)
    {
        var hasSite = request.Headers.TryGetValue("Sec-Fetch-Site", out var site);
        if (hasSite && site.ToString() is not ("same-origin" or "none"))
            return false;
        return !request.Headers.TryGetValue("Origin", out var origin) || IsOwn(request, origin.ToString());
    }

    /// <summary>Whether an Origin header names this host.</summary>
    public static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && string.Equals(address.Authority, AuthorityOf(request), StringComparison.OrdinalIgnoreCase);

    /// <summary>Requires of endpoints that change something that the visitor's own page called them.</summary>
    public static TBuilder RequireSameOrigin<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilter(async (context, next) =>
        {
            if (Allows(context.HttpContext.Request))
                return await next(context);
            return Problems.Of(
                StatusCodes.Status403Forbidden, "cross-origin", "Only ExpressiFy's own pages may do this.");
        });

    // Uri leaves out the default port, as browsers do in Origin.
    private static string AuthorityOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var host) ? host.Authority : "";
}
