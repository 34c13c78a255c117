namespace ExpressiFy.Web.Hosting;

/// <summary>Which endpoints count against the limit of one address: all but those that state why not.</summary>
public static class LimitedRequests
{
    /// <summary>Lets requests to endpoints through without counting them.</summary>
    /// <param name="endpoints">One endpoint or a group.</param>
    /// <param name="reason">Why they cost nothing worth counting.</param>
    public static TBuilder WithoutRequestLimit<TBuilder>(this TBuilder endpoints, string reason)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint => endpoint.Metadata.Add(new UnlimitedRequests(reason)));
        return endpoints;
    }

    /// <summary>Whether a request counts: also one that leads to no endpoint.</summary>
    public static bool Counts(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<UnlimitedRequests>() is null;
}

/// <summary>Metadata of an endpoint whose requests are not counted.</summary>
/// <param name="Reason">Why they cost nothing worth counting.</param>
public sealed record UnlimitedRequests(string Reason);
