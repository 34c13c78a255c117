using System.Reflection;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Group;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>The endpoints of a running host, with values for their routes.</summary>
internal static class Endpoints
{
    // What a handler takes that looks at the visitor's cookie.
    private static readonly Type[] VisitorServices = [typeof(Visitors), typeof(GroupMemberResolver)];

    private static readonly Dictionary<string, string> RouteValues = new()
    {
        ["{id}"] = "film:tt0111161",
        ["{id:long}"] = "1",
        ["{format}"] = "csv",
    };

    /// <summary>Method and path of each endpoint whose handler looks at the cookie.</summary>
    public static IReadOnlyList<(string Method, string Path)> ShapedByCookie(WebHost host) =>
    [
        .. from endpoint in Of(host)
           where Parameters(endpoint).Any(parameter => VisitorServices.Contains(parameter.ParameterType))
           from method in MethodsOf(endpoint)
           select (method, PathOf(endpoint)),
    ];

    /// <summary>Path of each endpoint that answers GET.</summary>
    public static IReadOnlyList<string> Gets(WebHost host) =>
        [.. Of(host).Where(endpoint => MethodsOf(endpoint).Contains("GET")).Select(PathOf).Distinct()];

    /// <summary>Names of the query parameters of text.</summary>
    public static IReadOnlyList<string> TextParameters(WebHost host, string path) =>
    [
        .. from endpoint in Of(host)
           where PathOf(endpoint) == path && MethodsOf(endpoint).Contains("GET")
           from parameter in Parameters(endpoint)
           where parameter.ParameterType == typeof(string)
           select parameter.Name!,
    ];

    private static IEnumerable<RouteEndpoint> Of(WebHost host) =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static IEnumerable<ParameterInfo> Parameters(RouteEndpoint endpoint)
    {
        var parameters = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        return parameters.SelectMany(Flatten);
    }

    private static IEnumerable<ParameterInfo> Flatten(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<Microsoft.AspNetCore.Http.AsParametersAttribute>() is null
            ? [parameter]
            : parameter.ParameterType.GetConstructors().Single().GetParameters();

    private static string PathOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.Trim('/');
        foreach (var (name, value) in RouteValues)
            path = path.Replace(name, value, StringComparison.Ordinal);
        return path;
    }
}
