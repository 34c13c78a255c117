using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting;

/// <summary>/openapi/v1.json: the HTTP API as a document.</summary>
public static class ApiDescription
{
    /// <summary>Parameters arrive as text, so that a wrong one is answered in words; the document says what they really are.</summary>
    private static readonly Dictionary<string, JsonSchemaType> Types = new(StringComparer.Ordinal)
    {
        ["count"] = JsonSchemaType.Integer, ["fromYear"] = JsonSchemaType.Integer, ["toYear"] = JsonSchemaType.Integer,
        ["maxRuntime"] = JsonSchemaType.Integer, ["seed"] = JsonSchemaType.Integer, ["skip"] = JsonSchemaType.Integer,
        ["take"] = JsonSchemaType.Integer, ["valence"] = JsonSchemaType.Number, ["arousal"] = JsonSchemaType.Number,
        ["toValence"] = JsonSchemaType.Number, ["toArousal"] = JsonSchemaType.Number,
    };

    /// <summary>
    /// Describes a body of bytes. Unlike Accepts this refuses nothing: a picture is known by its first bytes, whatever its sender calls it.
    /// </summary>
    public static RouteHandlerBuilder WithRequestBody(this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = mediaTypes.ToDictionary(type => type, Bytes) };
            return Task.CompletedTask;
        });

    private static OpenApiMediaType Bytes(string mediaType)
    {
        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        return new()
        {
            Schema = mediaType.StartsWith("multipart/", StringComparison.Ordinal)
                ? new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { ["image"] = bytes } }
                : bytes,
        };
    }

    public static void AddApiDescription(this WebApplicationBuilder builder) => builder.Services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "ExpressiFy";
            document.Info.Description = "What an expression looks like, and films and music for the mood.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            {
                // Query names are camel case like the JSON; the binder takes them in any case.
                if (parameter is { In: ParameterLocation.Query, Name: { Length: > 0 } name })
                    parameter.Name = char.ToLowerInvariant(name[0]) + name[1..];
                if (parameter.Name is not null && Types.TryGetValue(parameter.Name, out var type))
                    parameter.Schema = new OpenApiSchema { Type = type };
            }

            return Task.CompletedTask;
        });
    });
}
