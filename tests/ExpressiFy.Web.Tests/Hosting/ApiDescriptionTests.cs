using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class ApiDescriptionTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task The_document_describes_every_endpoint_and_parameter_of_the_host_and_no_others()
    {
        var endpoints = ApiEndpoints.Of(host);
        Assert.NotEmpty(endpoints);
        Assert.Empty((await ApiDocument.ReadAsync(host)).DifferencesFrom(endpoints));
    }

    [Fact]
    public async Task An_endpoint_that_the_document_lacks_is_found()
    {
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        var pattern = RoutePatternFactory.Parse("/api/v1/extra/{id:long}");
        var extra = new RouteEndpointBuilder(_ => Task.CompletedTask, pattern, order: 0);
        extra.Metadata.Add(new HttpMethodMetadata(["GET"]));

        var document = await ApiDocument.ReadAsync(host);
        var differences = document.DifferencesFrom(ApiEndpoints.Of([.. endpoints, extra.Build()]));
        Assert.Equal(["GET /api/v1/extra/{id} is not described."], differences);
    }

    [Fact]
    public async Task An_endpoint_of_the_api_that_hides_from_the_document_is_found()
    {
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/api/v1/hidden", () => "").ExcludeFromDescription();
        var hidden = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);

        var document = await ApiDocument.ReadAsync(host);
        var differences = document.DifferencesFrom([.. ApiEndpoints.Of(host), .. ApiEndpoints.Of(hidden)]);
        Assert.Equal(["GET /api/v1/hidden is not described."], differences);
    }

    [Fact]
    public async Task A_parameter_that_the_document_lacks_or_has_with_another_type_is_found()
    {
        var endpoint = ApiEndpoints.Of(host).Single(endpoint => endpoint.Path == "/api/v1/titles/{id}/alike");
        var changed = new Dictionary<string, Type> { ["count"] = typeof(double), ["extra"] = typeof(int) };

        var document = await ApiDocument.ReadAsync(host);
        var others = ApiEndpoints.Of(host).Where(other => other.Path != endpoint.Path);
        var differences = document.DifferencesFrom([.. others, endpoint with { QueryParameters = changed }]);
        Assert.Equal(
            [
                $"{endpoint}: extra is not described.",
                $"{endpoint}: medium does not exist.",
                $"{endpoint}: count is not of the type number.",
            ],
            differences);
    }

    [Fact]
    public async Task Pages_are_not_described()
    {
        var paths = (await ApiDocument.ReadAsync(host)).Json.GetProperty("paths").Names();
        Assert.All(paths, path => Assert.Matches("^/(api/v1|artwork)/", path));
    }

    [Fact]
    public async Task A_parameter_has_its_bounds_and_default_value()
    {
        var count = await SchemaAsync("/api/v1/recommendations", "count");
        Assert.Equal(1, count.GetProperty("minimum").GetInt32());
        Assert.Equal(50, count.GetProperty("maximum").GetInt32());
        Assert.Equal(12, count.GetProperty("default").GetInt32());
        Assert.False((await SchemaAsync("/api/v1/recommendations", "feed")).GetProperty("default").GetBoolean());
        Assert.Equal("film", (await SchemaAsync("/api/v1/mood-map", "medium")).GetProperty("default").GetString());
        Assert.Equal(-1, (await SchemaAsync("/api/v1/mood-map", "toValence")).GetProperty("minimum").GetDouble());
    }

    [Theory]
    [InlineData("/api/v1/recommendations", "medium", "film series track")]
    [InlineData("/api/v1/recommendations", "aim", "match lift calm browse surprise toward")]
    [InlineData("/api/v1/recommendations", "expression", "angry disgust fear happy sad surprise neutral")]
    [InlineData("/api/v1/discoveries", "aim", "match lift calm")]
    [InlineData("/api/v1/playlist.{format}", "links", "preview youtube spotify deezer")]
    [InlineData("/api/v1/imports", "as", "seen liked saved hidden", "post")]
    [InlineData("/api/v1/imports", "outOf", "5 10 20 100", "post")]
    public async Task A_choice_lists_its_values(string path, string parameter, string values, string method = "get")
    {
        var listed = (await SchemaAsync(path, parameter, method)).GetProperty("enum").EnumerateArray();
        Assert.Equal(values, string.Join(' ', listed.Select(value => value.ToString())));
    }

    [Fact]
    public async Task The_picture_is_described_as_bytes()
    {
        var operation = (await ApiDocument.ReadAsync(host)).Operation("post", "/api/v1/expressions");
        var content = operation.GetProperty("requestBody").GetProperty("content");
        Assert.Equal(["image/jpeg", "image/png", "image/webp", "multipart/form-data"], content.Names());
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        var version = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var described = (await ApiDocument.ReadAsync(host)).Json.GetProperty("info").GetProperty("version").GetString();
        Assert.Equal(version!.InformationalVersion.Split('+')[0], described);
    }

    private async Task<JsonElement> SchemaAsync(string path, string parameter, string method = "get")
    {
        var parameters = (await ApiDocument.ReadAsync(host)).Operation(method, path).GetProperty("parameters");
        var described = parameters.EnumerateArray();
        return described.Single(each => each.GetProperty("name").GetString() == parameter).GetProperty("schema");
    }
}
