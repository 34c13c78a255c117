using System.Text.Json.Nodes;
using ExpressiFy.Affect;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Recommendations;

/// <summary>How /openapi/v1.json describes a <see cref="SharesBody"/>.</summary>
internal static class SharesSchema
{
    /// <summary>Describes the body in /openapi/v1.json.</summary>
    public static RouteHandlerBuilder WithSharesBody(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var json = new OpenApiMediaType { Schema = Schema() };
            var content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = json };
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = content };
            return Task.CompletedTask;
        });

    private static OpenApiSchema Schema()
    {
        var names = ExpressionLabels.All.Select(label => label.Name()).ToList();
        var shares = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "How the expression was read: shares that sum to 1 but for rounding.",
            Properties = names.ToDictionary(name => name, IOpenApiSchema (_) => Share()),
            Required = names.ToHashSet(),
            AdditionalPropertiesAllowed = false,
        };
        return new()
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                [SharesBody.Name] = shares,
                [SharesBody.ExpressionName] = Choice(names),
            },
            Required = new HashSet<string> { SharesBody.Name },
        };
    }

    private static OpenApiSchema Choice(IEnumerable<string> names) => new()
    {
        Type = JsonSchemaType.String,
        Description = "The mood that the shares have settled on; when left out, that of the largest share.",
        Enum = [.. names.Select(name => JsonValue.Create(name))],
    };

    private static OpenApiSchema Share() => new() { Type = JsonSchemaType.Number, Minimum = "0", Maximum = "1" };
}
