using System.Text.Json;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class ApiDescriptionTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/api/v1/expressions", "post")]
    [InlineData("/api/v1/expressions/live", "get")]
    [InlineData("/api/v1/recommendations", "get")]
    [InlineData("/api/v1/mood-map", "get")]
    [InlineData("/api/v1/playlist.{format}", "get")]
    [InlineData("/api/v1/together", "post")]
    [InlineData("/api/v1/together/code", "post")]
    [InlineData("/api/v1/titles/{id}/alike", "get")]
    [InlineData("/api/v1/titles/{id}/moods", "get")]
    [InlineData("/api/v1/feedback", "post")]
    [InlineData("/api/v1/profile", "get")]
    [InlineData("/api/v1/profile", "post")]
    [InlineData("/api/v1/profile", "delete")]
    [InlineData("/api/v1/profile/export", "get")]
    [InlineData("/api/v1/titles", "get")]
    [InlineData("/api/v1/titles/{id}", "get")]
    [InlineData("/api/v1/titles/{id}/content", "get")]
    [InlineData("/api/v1/titles/{id}/preview", "get")]
    [InlineData("/artwork/{id}.svg", "get")]
    [InlineData("/artwork/{id}", "get")]
    public async Task Every_address_is_described(string path, string method)
    {
        var operation = (await DocumentAsync()).GetProperty("paths").GetProperty(path).GetProperty(method);
        Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        Assert.NotEmpty(operation.GetProperty("responses").EnumerateObject());
    }

    [Fact]
    public async Task Pages_are_not() => Assert.DoesNotContain((await DocumentAsync()).GetProperty("paths").Names(), path => path is "/" or "/taste" or "/rows" or "/start" or "/together" or "/alike/{id}");

    [Fact]
    public async Task Parameters_have_their_names_and_types()
    {
        var parameters = (await DocumentAsync()).GetProperty("paths").GetProperty("/api/v1/recommendations").GetProperty("get").GetProperty("parameters")
            .EnumerateArray().ToDictionary(parameter => parameter.GetProperty("name").GetString()!, parameter => parameter.GetProperty("schema"));
        Assert.Equal(
            ["aim", "arousal", "count", "expression", "feed", "fromYear", "genre", "maxRuntime", "medium", "seed", "toArousal", "toValence", "toYear", "valence"],
            parameters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("integer", parameters["count"].GetProperty("type").GetString());
        Assert.Equal("number", parameters["valence"].GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_picture_is_described_as_bytes()
    {
        var content = (await DocumentAsync()).GetProperty("paths").GetProperty("/api/v1/expressions").GetProperty("post").GetProperty("requestBody").GetProperty("content");
        Assert.Equal(["image/jpeg", "image/png", "image/webp", "multipart/form-data"], content.Names());
    }

    private async Task<JsonElement> DocumentAsync() => await (await host.Browser().GetAsync("/openapi/v1.json")).JsonAsync();
}
