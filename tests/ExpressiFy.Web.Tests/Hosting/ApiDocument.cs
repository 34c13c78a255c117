using System.Text.Json;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>/openapi/v1.json, compared with the endpoints that it describes.</summary>
internal sealed class ApiDocument(JsonElement json)
{
    public JsonElement Json { get; } = json;

    public static async Task<ApiDocument> ReadAsync(WebHost host)
    {
        using var browser = host.Browser();
        return new(await (await browser.GetAsync("/openapi/v1.json")).JsonAsync());
    }

    /// <summary>The operation of a path; fails when there is none.</summary>
    public JsonElement Operation(string method, string path) =>
        Json.GetProperty("paths").GetProperty(path).GetProperty(method.ToLowerInvariant());

    /// <summary>Everything in which the document and the endpoints differ; empty when it is true.</summary>
    public IReadOnlyList<string> DifferencesFrom(IReadOnlyList<ApiEndpoint> endpoints)
    {
        var described = Operations().ToHashSet();
        var existing = endpoints.Select(endpoint => endpoint.ToString()).ToHashSet();
        return
        [
            .. existing.Except(described).Select(operation => $"{operation} is not described."),
            .. described.Except(existing).Select(operation => $"{operation} does not exist."),
            .. endpoints.Where(endpoint => described.Contains(endpoint.ToString())).SelectMany(DifferencesFrom),
        ];
    }

    private IEnumerable<string> Operations() =>
        from path in Json.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select $"{operation.Name.ToUpperInvariant()} {path.Name}";

    private IEnumerable<string> DifferencesFrom(ApiEndpoint endpoint)
    {
        var operation = Operation(endpoint.Method, endpoint.Path);
        if (!operation.TryGetProperty("summary", out var summary) || summary.GetString()!.Length == 0)
            yield return $"{endpoint} has no summary.";
        if (!operation.GetProperty("responses").EnumerateObject().Any())
            yield return $"{endpoint} has no responses.";

        var described = QueryParametersOf(operation);
        foreach (var name in endpoint.QueryParameters.Keys.Except(described.Keys))
            yield return $"{endpoint}: {name} is not described.";
        foreach (var name in described.Keys.Except(endpoint.QueryParameters.Keys))
            yield return $"{endpoint}: {name} does not exist.";
        foreach (var (name, type) in endpoint.QueryParameters.Where(parameter => described.ContainsKey(parameter.Key)))
        {
            var difference = SchemaDifference(described[name], type);
            if (difference is not null)
                yield return $"{endpoint}: {name} {difference}";
        }
    }

    private static Dictionary<string, JsonElement> QueryParametersOf(JsonElement operation)
    {
        if (!operation.TryGetProperty("parameters", out var parameters))
            return [];
        return parameters.EnumerateArray()
            .Where(parameter => parameter.GetProperty("in").GetString() == "query")
            .ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
    }

    private static string? SchemaDifference(JsonElement parameter, Type type)
    {
        if (!parameter.TryGetProperty("description", out var description) || description.GetString()!.Length == 0)
            return "has no description.";
        var schema = parameter.GetProperty("schema");
        var expected = JsonTypeOf(type);
        if (schema.GetProperty("type").ValueKind != JsonValueKind.String)
            return "may be of several types.";
        if (schema.GetProperty("type").GetString() != expected)
            return $"is not of the type {expected}.";
        if (type.IsEnum && !HasNamesOf(schema, type))
            return $"does not list names of {type.Name}.";
        var isNumber = type == typeof(int) || type == typeof(double);
        return isNumber && !HasBounds(schema) ? "has no bounds." : null;
    }

    private static string JsonTypeOf(Type type)
    {
        if (type == typeof(int))
            return "integer";
        if (type == typeof(double))
            return "number";
        return type == typeof(bool) ? "boolean" : "string";
    }

    // An endpoint may take only some of the values.
    private static bool HasNamesOf(JsonElement schema, Type type)
    {
        if (!schema.TryGetProperty("enum", out var values))
            return false;
        var names = Enum.GetNames(type).Select(name => name.ToLowerInvariant()).ToHashSet();
        return values.GetArrayLength() > 0 && values.EnumerateArray().All(value => names.Contains(value.GetString()!));
    }

    private static bool HasBounds(JsonElement schema) =>
        schema.TryGetProperty("enum", out _)
        || (schema.TryGetProperty("minimum", out _) && schema.TryGetProperty("maximum", out _));
}
