using System.Reflection;
using ExpressiFy.Web.Hosting.Queries;
using Microsoft.OpenApi;

namespace ExpressiFy.Web.Hosting;

/// <summary>/openapi/v1.json: the HTTP API as an OpenAPI document.</summary>
public static class ApiDescription
{
    public static void AddApiDescription(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "ExpressiFy";
                document.Info.Version = ProductVersion();
                document.Info.Description = "What an expression looks like, and films, series and music for the mood.";
                // The framework would list the address of this one request.
                document.Servers?.Clear();
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(QuerySchemas.DescribeAsync);
        });

    /// <summary>
    /// Describes a body of bytes. Unlike Accepts this refuses no content type: a file's first bytes say what it is.
    /// </summary>
    public static RouteHandlerBuilder WithRequestBody(
        this RouteHandlerBuilder endpoint, params string[] mediaTypes) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var content = mediaTypes.ToDictionary(type => type, Bytes);
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = content };
            return Task.CompletedTask;
        });

    private static OpenApiMediaType Bytes(string mediaType)
    {
        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        if (!mediaType.StartsWith("multipart/", StringComparison.Ordinal))
            return new() { Schema = bytes };
        var fields = new Dictionary<string, IOpenApiSchema> { ["image"] = bytes };
        return new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = fields } };
    }

    // The build appends the commit to the version of Directory.Build.props: "0.2.0+4be5f03".
    private static string ProductVersion()
    {
        var version = typeof(ApiDescription).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        return version!.InformationalVersion.Split('+')[0];
    }
}
