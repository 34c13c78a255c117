using System.Net;
using System.Net.Http.Json;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Tests.Hosting.Queries;

/// <summary>What holds for the query parameters of every endpoint of the running host.</summary>
public sealed class QueryParametersTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Every_wrong_parameter_is_named_in_one_400()
    {
        var endpoints = ApiEndpoints.Of(host).Where(endpoint => TypedParameters(endpoint).Any()).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            var names = TypedParameters(endpoint).ToList();
            var problem = await (await SendAsync(endpoint, names, "wrong!")).ProblemAsync(HttpStatusCode.BadRequest);
            Assert.Equal("invalid-parameter", problem.Kind());
            Assert.Equal(names.Order(), problem.GetProperty("errors").Names().Order());
        }
    }

    [Fact]
    public async Task An_empty_parameter_is_an_absent_one()
    {
        var endpoints = ApiEndpoints.Of(host).Where(endpoint => endpoint.QueryParameters.Count > 0).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            var empty = await SendAsync(endpoint, endpoint.QueryParameters.Keys, "");
            Assert.Equal((await SendAsync(endpoint, [], "")).StatusCode, empty.StatusCode);
            Assert.NotEqual(HttpStatusCode.BadRequest, empty.StatusCode);
        }
    }

    [Fact]
    public async Task A_browser_that_asks_for_a_page_gets_the_same_problem()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/recommendations?count=0&medium=book");
        request.Headers.Accept.ParseAdd("text/html");
        using var browser = host.Browser();
        var problem = await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("invalid-parameter", problem.Kind());
        Assert.Equal(["medium", "count"], problem.GetProperty("errors").Names());
    }

    [Fact]
    public void Every_typed_parameter_has_a_rule()
    {
        var properties = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => Nullable.GetUnderlyingType(property.PropertyType) is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(QueryValue<>))
            .ToList();
        Assert.NotEmpty(properties);
        Assert.All(properties, property =>
            Assert.NotEmpty(property.GetCustomAttributes(typeof(QueryRuleAttribute), inherit: true)));
    }

    private static IEnumerable<string> TypedParameters(ApiEndpoint endpoint) =>
        from parameter in endpoint.QueryParameters
        where parameter.Value != typeof(string)
        select parameter.Key;

    // A body that is right, so that only the parameters can be wrong.
    private static JsonContent? BodyOf(string path) => path switch
    {
        "/api/v1/pick" => JsonContent.Create(new { titleId = "film:tt0111161" }),
        "/api/v1/recommendations" or "/api/v1/playlist.csv" => JsonContent.Create(new
        {
            shares = new { angry = 0, disgust = 0, fear = 0, happy = 1, sad = 0, surprise = 0, neutral = 0 },
        }),
        _ => null,
    };

    private async Task<HttpResponseMessage> SendAsync(ApiEndpoint endpoint, IEnumerable<string> names, string value)
    {
        var path = endpoint.Path
            .Replace("{format}", "csv", StringComparison.Ordinal)
            .Replace("{id}", "film:tt0111161", StringComparison.Ordinal);
        var query = string.Join('&', names.Select(name => $"{name}={value}"));
        using var browser = host.Browser();
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), $"{path}?{query}");
        if (request.Method == HttpMethod.Post)
            request.Content = BodyOf(path);
        return await browser.SendAsync(request);
    }
}
