using System.ComponentModel;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>Describes query parameters in /openapi/v1.json by their types, rules and default values.</summary>
internal static class QuerySchemas
{
    /// <summary>An operation transformer.</summary>
    public static Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var description in context.Description.ParameterDescriptions)
        {
            var parameter = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(known =>
                known.In == ParameterLocation.Query && known.Name == description.Name);
            if (parameter is not null && InfoOf(description) is ParameterInfo info)
                Describe(parameter, info);
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiParameter parameter, ParameterInfo info)
    {
        var type = TypeOf(info.ParameterType);
        // The framework describes text, but takes a query value for text as well.
        var schema = type == typeof(string) && parameter.Schema is OpenApiSchema described
            ? described
            : new OpenApiSchema { Type = JsonTypeOf(type) };
        foreach (var rule in info.GetCustomAttributes(typeof(QueryRuleAttribute), inherit: true))
            ((QueryRuleAttribute)rule).Describe(schema, type);
        foreach (var standard in info.GetCustomAttributes(typeof(DefaultValueAttribute), inherit: true))
            schema.Default = DefaultOf(((DefaultValueAttribute)standard).Value);

        // Query names are camel case like the JSON; the binder takes them in any case.
        parameter.Name = ParameterName.Of(parameter.Name!);
        parameter.Schema = schema;
    }

    // The properties of a record with [AsParameters] are parameters of their own here, with the properties' attributes.
    private static ParameterInfo? InfoOf(ApiParameterDescription description) =>
        (description.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo;

    private static Type TypeOf(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var isQueryValue = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryValue<>);
        return isQueryValue ? type.GetGenericArguments()[0] : type;
    }

    private static JsonSchemaType JsonTypeOf(Type type)
    {
        if (type == typeof(int))
            return JsonSchemaType.Integer;
        if (type == typeof(double))
            return JsonSchemaType.Number;
        return type == typeof(bool) ? JsonSchemaType.Boolean : JsonSchemaType.String;
    }

    private static JsonNode DefaultOf(object? value) => value switch
    {
        int number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        _ => JsonValue.Create(QueryText.Write(value!)),
    };
}
