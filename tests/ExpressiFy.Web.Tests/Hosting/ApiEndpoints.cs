using System.Reflection;
using System.Text.RegularExpressions;
using ExpressiFy.Web.Hosting.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>An endpoint of the running host as the document has to describe it.</summary>
/// <param name="Method">E.g. "GET".</param>
/// <param name="Path">E.g. "/api/v1/titles/{id}".</param>
/// <param name="QueryParameters">The query parameters' types by name, without <see cref="QueryValue{T}"/>.</param>
internal sealed record ApiEndpoint(string Method, string Path, IReadOnlyDictionary<string, Type> QueryParameters)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>Derives the endpoints of the API from the running host.</summary>
internal static partial class ApiEndpoints
{
    /// <summary>
    /// Everything under /api, described or not, and the pictures that are meant for callers. Pages are no part of it.
    /// </summary>
    public static IReadOnlyList<ApiEndpoint> Of(WebHost host) =>
        Of(host.Services.GetRequiredService<EndpointDataSource>().Endpoints);

    public static IReadOnlyList<ApiEndpoint> Of(IEnumerable<Endpoint> endpoints) =>
        [.. endpoints.OfType<RouteEndpoint>().Where(IsApi).SelectMany(Operations)];

    private static bool IsApi(RouteEndpoint endpoint)
    {
        var path = PathOf(endpoint);
        var isForPages = endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not null;
        return path.StartsWith("/api/", StringComparison.Ordinal)
            || (path.StartsWith("/artwork/", StringComparison.Ordinal) && !isForPages);
    }

    private static IEnumerable<ApiEndpoint> Operations(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        var parameters = QueryParametersOf(endpoint);
        return methods.Select(method => new ApiEndpoint(method, PathOf(endpoint), parameters));
    }

    // "{id:long}" is described as "{id}".
    private static string PathOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.Trim('/');
        return RouteConstraint().Replace(path, "}");
    }

    private static Dictionary<string, Type> QueryParametersOf(RouteEndpoint endpoint)
    {
        var handler = endpoint.Metadata.GetMetadata<MethodInfo>();
        var route = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet();
        var parameters = (handler?.GetParameters() ?? []).SelectMany(Flatten);
        return parameters
            .Where(parameter => IsValue(TypeOf(parameter)) && !route.Contains(parameter.Name!))
            .ToDictionary(parameter => CamelCase(parameter.Name!), TypeOf);
    }

    private static IEnumerable<ParameterInfo> Flatten(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [parameter]
            : parameter.ParameterType.GetConstructors().Single().GetParameters();

    private static Type TypeOf(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var isQueryValue = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryValue<>);
        return isQueryValue ? type.GetGenericArguments()[0] : type;
    }

    // Other parameters are services, the request, or its body.
    private static bool IsValue(Type type) => type == typeof(string) || type.IsEnum || type.IsPrimitive;

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(":[^}]+}", RegexOptions.None, 1000)]
    private static partial Regex RouteConstraint();
}
